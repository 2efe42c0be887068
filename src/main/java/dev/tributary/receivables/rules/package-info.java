/** What decides whether a receipt may be recorded; pure. */
@NullMarked
package dev.tributary.receivables.rules;

import org.jspecify.annotations.NullMarked;
