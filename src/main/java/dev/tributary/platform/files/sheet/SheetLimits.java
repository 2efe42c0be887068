package dev.tributary.platform.files.sheet;

/**
 * How much of a workbook is read before it is refused.
 *
 * @param unpacked how many bytes its parts may have in all, unpacked
 * @param sharedTexts how many bytes of memory the texts may take that its cells share
 * @param cells how many cells its sheet may have, empty ones included
 */
public record SheetLimits(long unpacked, long sharedTexts, long cells) {}
