package dev.tributary.platform.files.sheet;

import dev.tributary.platform.files.sheet.SheetRefused.Reason;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is read of a part: a parser holds a whole tag, comment or text in memory before anybody sees it. Bytes are
 * counted as they come, since what an archive says of itself need not be so.
 */
final class MeteredInput extends FilterInputStream {

    /** A cell has at most 32,767 characters; written as references they take 8 bytes each. */
    private static final int LONGEST_TOKEN = 1 << 20;

    private final Allowance allowance;
    private int sinceToken;

    MeteredInput(InputStream part, Allowance allowance) {
        super(part);
        this.allowance = allowance;
    }

    /** How many bytes of a workbook may be read, whichever parts they are in. */
    static final class Allowance {

        /** What a spreadsheet program writes packs to a tenth, at most to a thirtieth; archives made to hurt to a thousandth. */
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

    /** The parser has given away what it held. */
    void tokenIsOver() {
        sinceToken = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
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
