package dev.tributary.platform.persistence;

import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement made of fixed pieces of text; each {@code ?} in a piece is a parameter. Blanks separate the pieces;
 * values never become text.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** A statement that begins with this piece. */
    public static Sql of(String piece, @Nullable Object... values) {
        return new Sql().add(piece, values);
    }

    /**
     * The statement with this piece at its end.
     *
     * @throws IllegalArgumentException if there are not as many values as question marks
     */
    public Sql add(String piece, @Nullable Object... values) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        int used = 0;
        for (int at = 0; at < piece.length(); at++) {
            char letter = piece.charAt(at);
            if (letter == '?') {
                if (used < values.length) {
                    this.values.add(values[used]);
                }
                used++;
                text.append('$').append(this.values.size());
            } else {
                text.append(letter);
            }
        }
        if (used != values.length) {
            throw new IllegalArgumentException(values.length + " values for " + used + " question marks");
        }
        return this;
    }

    /** The statement with this piece at its end, if its value is given. */
    public Sql addIf(@Nullable Object value, String piece) {
        return value == null ? this : add(piece, value);
    }

    String text() {
        return text.toString();
    }

    List<@Nullable Object> values() {
        return values;
    }

    Tuple parameters() {
        return Tuple.tuple(values);
    }
}
