/** The targets of territories and people, month by month. */
@NullMarked
package dev.tributary.targets;

import org.jspecify.annotations.NullMarked;
