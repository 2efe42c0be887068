/** The technical base of all contexts; it depends on none of them. */
@NullMarked
package dev.tributary.platform;

import org.jspecify.annotations.NullMarked;
