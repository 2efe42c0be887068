/**
 * Files of any size, streamed to and from the database: reading, checking, staging, reporting. The context that
 * declares a {@link dev.tributary.platform.files.FileImport} defines what its file means.
 */
@NullMarked
package dev.tributary.platform.files;

import org.jspecify.annotations.NullMarked;
