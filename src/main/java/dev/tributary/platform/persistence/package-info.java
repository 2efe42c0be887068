/** The doors to PostgreSQL, one each for reading, writing and bulk, all under the caller's row security scope. */
@NullMarked
package dev.tributary.platform.persistence;

import org.jspecify.annotations.NullMarked;
