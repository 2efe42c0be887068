/** Likely duplicates among partners, and mergers of those that are one company. */
@NullMarked
package dev.tributary.partners.duplicates;

import org.jspecify.annotations.NullMarked;
