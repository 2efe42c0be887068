/** Channel partners: their files, from prospect to the end, and in whose territory they are. */
@NullMarked
package dev.tributary.partners;

import org.jspecify.annotations.NullMarked;
