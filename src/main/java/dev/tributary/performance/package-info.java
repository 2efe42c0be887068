/** Sales against targets, territory by territory, and what they bring partners by their contracts; reads only. */
@NullMarked
package dev.tributary.performance;

import org.jspecify.annotations.NullMarked;
