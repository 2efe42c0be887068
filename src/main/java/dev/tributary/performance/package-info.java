/** Sales against targets, territory by territory, how partners did, and what sales bring them by their contracts; reads only. */
@NullMarked
package dev.tributary.performance;

import org.jspecify.annotations.NullMarked;
