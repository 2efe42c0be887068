/** Returns of what was delivered, from the request to the credit. */
@NullMarked
package dev.tributary.returns;

import org.jspecify.annotations.NullMarked;
