package dev.tributary.platform.files.sheet;

/**
 * The limits beyond which a workbook is refused.
 *
 * @param unpacked the total number of bytes of its unpacked parts
 * @param sharedTexts the number of bytes of memory for the texts that its cells share
 * @param cells the number of cells of its sheet, empty ones included
 */
public record SheetLimits(long unpacked, long sharedTexts, long cells) {}
