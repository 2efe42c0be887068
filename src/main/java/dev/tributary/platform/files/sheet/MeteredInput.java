package dev.tributary.platform.files.sheet;

import dev.tributary.platform.files.sheet.SheetRefused.Reason;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Limits how much is read of a part: a parser holds a whole tag, comment or text in memory before it reports it. Counts
 * bytes as they arrive, since the sizes that an archive states may be false.
 */
final class MeteredInput extends FilterInputStream {

    /** A cell has at most 32,767 characters; as character references they take 8 bytes each. */
    private static final int LONGEST_TOKEN = 1 << 20;

    private final Allowance allowance;
    private final TagGauge tags = new TagGauge();
    private int sinceToken;

    MeteredInput(InputStream part, Allowance allowance) {
        super(part);
        this.allowance = allowance;
    }

    /** The number of bytes that may be read of a workbook, in all its parts together. */
    static final class Allowance {

        /**
         * The output of spreadsheet programs packs to a tenth, at most to a thirtieth; malicious archives pack to a
         * thousandth.
         */
        private static final int MOST_PACKED = 100;

        private static final long FREE = 64L << 20;

        private final long most;
        private long read;

        Allowance(long most, long packed) {
            this.most = Math.min(most, FREE + packed * MOST_PACKED);
        }

        private void take(int bytes) throws SheetRefused {
            read += bytes;
            if (read > most) {
                throw SheetRefused.because(Reason.UNPACKED_TOO_LARGE, Long.toString(most));
            }
        }
    }

    /** The parser has reported the token that it held. */
    void tokenIsOver() {
        sinceToken = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
            tags.pass(read);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
            tags.pass(buffer, offset, read);
        }
        return read;
    }

    private void count(int bytes) throws SheetRefused {
        allowance.take(bytes);
        sinceToken += bytes;
        if (sinceToken > LONGEST_TOKEN) {
            throw SheetRefused.because(Reason.ROW_TOO_LONG, Integer.toString(Sheet.LONGEST_ROW));
        }
    }
}
