/** What every context stands on and no context is in. */
@NullMarked
package dev.tributary.platform;

import org.jspecify.annotations.NullMarked;
