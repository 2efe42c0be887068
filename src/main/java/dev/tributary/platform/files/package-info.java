/**
 * Files of any size, streamed into the database: reading, checking, staging, reporting. What a file means is said by the
 * context that declares a {@link dev.tributary.platform.files.FileImport}.
 */
@NullMarked
package dev.tributary.platform.files;

import org.jspecify.annotations.NullMarked;
