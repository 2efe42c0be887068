/** Reads the first sheet of an XLSX workbook row by row, within limits, in a fixed amount of memory. */
@NullMarked
package dev.tributary.platform.files.sheet;

import org.jspecify.annotations.NullMarked;
