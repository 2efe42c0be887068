/** Sales against targets, territory by territory; reads only. */
@NullMarked
package dev.tributary.performance;

import org.jspecify.annotations.NullMarked;
