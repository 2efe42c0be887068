package dev.tributary.platform.files.sheet;

/**
 * Counts the attributes of each tag as its bytes arrive, and refuses a tag with too many: the time that a parser takes for
 * a tag grows with their square, and it tells of a tag only at its end. Understands encodings in which the signs of markup
 * are single bytes, such as UTF-8.
 */
final class TagGauge {

    /** The tags that spreadsheet programs write have two dozen at most. */
    private static final int MOST_ATTRIBUTES = 100;

    private enum Place {
        TEXT,
        OPENED,
        TAG,
        QUOTED,
        DECLARED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private Place place = Place.TEXT;
    private int attributes;
    private int quote;
    private int last;
    private int beforeLast;

    void pass(byte[] bytes, int from, int count) throws SheetRefused {
        for (int at = from; at < from + count; at++) {
            pass(bytes[at]);
        }
    }

    void pass(int sign) throws SheetRefused {
        switch (place) {
            case TEXT -> {
                if (sign == '<') {
                    place = Place.OPENED;
                }
            }
            case OPENED -> {
                attributes = 0;
                place = sign == '!' ? Place.DECLARED : sign == '?' ? Place.INSTRUCTION : Place.TAG;
                // The signs of "<!-->" do not end the comment that they begin.
                last = 0;
                beforeLast = 0;
                if (sign == '>') {
                    place = Place.TEXT;
                }
                return;
            }
            case TAG -> inTag(sign);
            case QUOTED -> {
                if (sign == quote) {
                    place = Place.TAG;
                }
            }
            case DECLARED -> {
                if (sign == '[') {
                    place = Place.CDATA;
                } else if (sign == '-' && last == '-') {
                    place = Place.COMMENT;
                    last = 0;
                    beforeLast = 0;
                    return;
                } else if (sign != '-') {
                    // A document type, which no part may have.
                    throw SheetRefused.unreadable();
                }
            }
            case COMMENT -> endAt(sign, '-', '-');
            case CDATA -> endAt(sign, ']', ']');
            case INSTRUCTION -> {
                if (sign == '>' && last == '?') {
                    place = Place.TEXT;
                }
            }
        }
        beforeLast = last;
        last = sign;
    }

    private void inTag(int sign) throws SheetRefused {
        if (sign == '>') {
            place = Place.TEXT;
        } else if (sign == '"' || sign == '\'') {
            quote = sign;
            place = Place.QUOTED;
        } else if (sign == '=') {
            attributes++;
            if (attributes > MOST_ATTRIBUTES) {
                throw SheetRefused.unreadable();
            }
        }
    }

    private void endAt(int sign, int first, int second) {
        if (sign == '>' && last == second && beforeLast == first) {
            place = Place.TEXT;
        }
    }
}
