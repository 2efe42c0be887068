/** Channel partners: their files from prospect to the end, and their territories. */
@NullMarked
package dev.tributary.partners;

import org.jspecify.annotations.NullMarked;
