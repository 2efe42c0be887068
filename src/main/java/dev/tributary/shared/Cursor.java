package dev.tributary.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page of a keyset ended: the sort key of its last row, opaque to clients.
 *
 * @param key the values of the sort key as text, in the order of the sort
 */
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\u001f";

    /** A cursor at this sort key. */
    public static Cursor at(Object... key) {
        return new Cursor(List.of(key).stream().map(Object::toString).toList());
    }

    /** @throws IllegalArgumentException if the text was not made by {@link #toString()} or has another number of parts */
    public static Cursor parse(String text, int parts) {
        String key;
        try {
            key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("'" + text + "' is no cursor; pass an endCursor as it was given", notBase64);
        }
        List<String> values = List.of(key.split(SEPARATOR, -1));
        if (values.size() != parts) {
            throw new IllegalArgumentException("'" + text + "' is a cursor of another list");
        }
        return new Cursor(values);
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }
}
