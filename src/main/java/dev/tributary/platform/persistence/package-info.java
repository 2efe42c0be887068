/** The one read door and the one write door to PostgreSQL, both under the caller's row security scope. */
@NullMarked
package dev.tributary.platform.persistence;

import org.jspecify.annotations.NullMarked;
