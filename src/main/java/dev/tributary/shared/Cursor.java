package dev.tributary.shared;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The end of a page of a keyset: the sort key of its last row, opaque to clients.
 *
 * @param key the values of the sort key, in the order of the sort
 */
public record Cursor(List<Object> key) {

    private static final String SEPARATOR = "\u001f";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    /** A cursor at this sort key. */
    public static Cursor at(Object... key) {
        return new Cursor(List.of(key));
    }

    /**
     * The cursor that {@link #toString()} wrote.
     *
     * @param types the types of the sort key's values: String, UUID, LocalDate or BigDecimal
     * @throws IllegalArgumentException if the text is not a cursor of a list with such a sort key
     */
    public static Cursor parse(String text, Class<?>... types) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = key.split(SEPARATOR, -1);
            if (parts.length != types.length) {
                throw new IllegalArgumentException(parts.length + " values for " + types.length);
            }
            List<Object> values = new ArrayList<>();
            for (int part = 0; part < types.length; part++) {
                values.add(value(parts[part], types[part]));
            }
            return new Cursor(values);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a cursor of this list; pass an endCursor unchanged", malformed);
        }
    }

    /** Accepts only values that we could have written, since a client's cursor reaches the database. */
    private static Object value(String text, Class<?> type) {
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == LocalDate.class && DAY.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        if (type == BigDecimal.class && AMOUNT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (type == String.class && text.indexOf('\0') < 0) {
            return text;
        }
        throw new IllegalArgumentException("no " + type.getSimpleName());
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public String toString() {
        String text = key.stream().map(Cursor::text).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
