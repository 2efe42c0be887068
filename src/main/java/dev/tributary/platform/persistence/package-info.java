/**
 * Access to PostgreSQL: one class each for reading, writing and bulk work, all under the caller's row security scope.
 */
@NullMarked
package dev.tributary.platform.persistence;

import org.jspecify.annotations.NullMarked;
