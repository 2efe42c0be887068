/** Channel partners: who they are and in whose territory. */
@NullMarked
package dev.tributary.partners;

import org.jspecify.annotations.NullMarked;
