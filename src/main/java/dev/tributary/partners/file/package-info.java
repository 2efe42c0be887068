/** What a partner's file has: its entry, addresses, contacts with key dates, and history. */
@NullMarked
package dev.tributary.partners.file;

import org.jspecify.annotations.NullMarked;
