/** How weights are spread; pure policies. */
@NullMarked
package dev.tributary.performance.rules;

import org.jspecify.annotations.NullMarked;
