/** Reads the first sheet of an XLSX workbook row by row, within limits: whatever the workbook holds, memory stays flat. */
@NullMarked
package dev.tributary.platform.files.sheet;

import org.jspecify.annotations.NullMarked;
