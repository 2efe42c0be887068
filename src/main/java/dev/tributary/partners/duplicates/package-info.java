/** Likely duplicates among partners, and mergers of partners that are one company. */
@NullMarked
package dev.tributary.partners.duplicates;

import org.jspecify.annotations.NullMarked;
