/** The company that this server works for, and its calendar. */
@NullMarked
package dev.tributary.platform.company;

import org.jspecify.annotations.NullMarked;
