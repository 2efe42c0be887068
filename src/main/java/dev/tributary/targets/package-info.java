/** What territories and people are to achieve, month by month. */
@NullMarked
package dev.tributary.targets;

import org.jspecify.annotations.NullMarked;
