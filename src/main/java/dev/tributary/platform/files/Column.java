package dev.tributary.platform.files;

import dev.tributary.shared.TextKind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A column of a file: its name in the header and the shape of its values. Values are never guessed: a number or a date
 * has exactly one notation.
 *
 * @param type the SQL type of its staged values
 * @param required whether every row must have a value
 * @param expected whether every file must have the column
 * @param shape the notation of its values
 * @param stripped whether blanks around a value are ignored; otherwise they are a fault
 * @param suffix the text that completes a value for staging, such as a month's day
 * @param detail the detail that a message about the shape mentions
 */
public record Column(
        String name,
        String type,
        boolean required,
        boolean expected,
        Shape shape,
        boolean stripped,
        String suffix,
        @Nullable String detail) {

    /** Judges the notation of a value. */
    @FunctionalInterface
    public interface Shape {
        /** The fault of a value that is not empty; null if it has none. */
        @Nullable
        FaultCode fault(String value);
    }

    /** The shape of a text that a cell may also hold as a date. */
    private record TextOrDay(Shape text) implements Shape {
        @Override
        public @Nullable FaultCode fault(String value) {
            return text.fault(value);
        }
    }

    /** A code that identifies something, at most 100 characters. */
    public static Column code(String name) {
        int longest = TextKind.CODE.longest();
        return of(name, "text", value -> Shapes.text(value, TextKind.CODE, longest), Integer.toString(longest));
    }

    /**
     * A name, at most 200 characters. Blanks around it are ignored, since real files are full of names that end with a
     * blank.
     */
    public static Column text(String name) {
        return text(name, TextKind.LINE.longest());
    }

    /** A text, at most this long; blanks around it are ignored. */
    public static Column text(String name, int longest) {
        Shape shape = value -> Shapes.text(value, TextKind.LINE, longest);
        return new Column(name, "text", true, true, shape, true, "", Integer.toString(longest));
    }

    /** A birthday, {@code 1980-02-29} or {@code 02-29}: a text that a spreadsheet may store as a date. */
    public static Column birthday(String name) {
        Column text = code(name);
        return of(name, text.type(), new TextOrDay(text.shape()), text.detail());
    }

    /** A number of at least 0, such as {@code 1234.5}: at most 15 digits before the point and 4 after it. */
    public static Column decimal(String name) {
        return of(name, "numeric(19, 4)", Shapes::decimal, null);
    }

    /** An integer in this range, both ends included. */
    public static Column integer(String name, int least, int greatest) {
        return of(name, "int", value -> Shapes.integer(value, least, greatest), least + "–" + greatest);
    }

    /**
     * Degrees of longitude or latitude, such as {@code -120.585316}, up to this many on either side: at most 6 digits
     * after the point.
     */
    public static Column degrees(String name, int most) {
        return of(name, "numeric(9, 6)", value -> Shapes.degrees(value, most), "-" + most + "–" + most);
    }

    /** A date in the company's time zone, {@code 2026-11-30}. */
    public static Column date(String name) {
        return of(name, "date", Shapes::date, null);
    }

    /** The first day of a month, {@code 2026-11-01}. */
    public static Column firstOfMonth(String name) {
        return of(name, "date", Column::firstOfMonthFault, null);
    }

    private static @Nullable FaultCode firstOfMonthFault(String value) {
        FaultCode fault = Shapes.date(value);
        return fault == null && !value.endsWith("-01") ? FaultCode.NOT_FIRST_OF_MONTH : fault;
    }

    /** A month, {@code 2026-11}; its staged value is its first day. */
    public static Column month(String name) {
        return new Column(name, "date", true, true, Shapes::month, false, "-01", null);
    }

    /** {@code true} or {@code false}. */
    public static Column bool(String name) {
        return oneOf(name, "boolean", Set.of("true", "false"));
    }

    /** An ISO 4217 code. */
    public static Column currency(String name) {
        return of(name, "text", Shapes::currency, null);
    }

    /** The name of one of these constants. */
    public static <E extends Enum<E>> Column oneOf(String name, Class<E> constants) {
        return oneOf(
                name,
                "text",
                Arrays.stream(constants.getEnumConstants()).map(Enum::name).collect(Collectors.toSet()));
    }

    /** One of these words. */
    public static Column oneOf(String name, String... words) {
        return oneOf(name, "text", Set.of(words));
    }

    private static Column oneOf(String name, String type, Set<String> words) {
        Shape shape = value -> words.contains(value) ? null : FaultCode.NOT_ONE_OF;
        return of(name, type, shape, String.join(", ", new TreeSet<>(words)));
    }

    private static Column of(String name, String type, Shape shape, @Nullable String detail) {
        return new Column(name, type, true, true, shape, false, "", detail);
    }

    /** The same column, whose values may be left empty. */
    public Column optional() {
        return new Column(name, type, false, expected, shape, stripped, suffix, detail);
    }

    /**
     * The same column, which may have empty values or be missing from a file. Both are staged as null. A second column,
     * {@code has_} and the column's name, tells whether the file has the column: true with an empty value means "none",
     * false means "not said", and then the known value does not change.
     */
    public Column omissible() {
        return new Column(name, type, false, false, shape, stripped, suffix, detail);
    }

    /** Whether its values are texts. */
    boolean isOfTexts() {
        return type.equals("text");
    }

    /** The value that this text of the file means. */
    String value(String letters) {
        return stripped ? TextKind.strip(letters) : letters;
    }

    /** Whether a value may be a day or a month, which a spreadsheet stores as a number. */
    boolean takesDays() {
        return type.equals("date") || shape instanceof TextOrDay;
    }

    /** The text for the day {@code 2026-11-30} in a file; in a column of months, the text of its month. */
    String letters(String day) {
        return suffix.isEmpty() ? day : day.substring(0, "2026-11".length());
    }

    @Nullable
    FaultCode fault(String value) {
        if (value.isEmpty()) {
            return required ? FaultCode.MISSING_VALUE : null;
        }
        return shape.fault(value);
    }
}
