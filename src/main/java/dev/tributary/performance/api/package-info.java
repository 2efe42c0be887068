/** Performance for the doors. */
@NullMarked
package dev.tributary.performance.api;

import org.jspecify.annotations.NullMarked;
