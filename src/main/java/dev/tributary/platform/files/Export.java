package dev.tributary.platform.files;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of a {@link FileKind} as SQL. A file that is taken out and taken in again changes nothing.
 *
 * @param select the kind's columns in their sequence, from wherever they are, without conditions
 * @param needed what a caller has to give, each the value of a parameter of the select in its sequence, a text
 * @param filters what a caller may narrow the rows by
 * @param sequence what the rows are sorted by
 */
public record Export(String select, List<Column> needed, List<Filter> filters, String sequence) {

    /**
     * What a caller may narrow the rows by.
     *
     * @param column the parameter's name, and the shape of its value
     * @param condition SQL, with the value as its one parameter, a text
     * @param named what the value has to name; null if it names nothing
     */
    public record Filter(
            Column column, String condition, @Nullable Named named) {}

    /**
     * Something with a code. Narrowed by a code that is misspelt, a file would be empty and look as if there was nothing.
     *
     * @param unknown what is wrong if the caller knows nothing of this code, a key of the messages
     * @param known SQL, with the code as its one parameter: the row, if the caller may see it
     */
    public record Named(String unknown, String known) {}

    /** Rows in a sequence that is always the same. */
    public static Export of(String select, String sequence) {
        return new Export(select, List.of(), List.of(), sequence);
    }

    /** Rows that cannot be given out without this value: that of the next parameter of the select. */
    public Export needing(Column column) {
        return new Export(select, with(needed, column), filters, sequence);
    }

    /** Those for which the condition holds with the value that the caller gives; all if none is given. */
    public Export filter(Column column, String condition) {
        return filter(new Filter(column, condition, null));
    }

    /** Those for which the condition holds with the code that the caller gives, which has to name one of these. */
    public Export filter(Column column, String condition, Named named) {
        return filter(new Filter(column, condition, named));
    }

    /** Those that the filter lets pass with the value that the caller gives; all if none is given. */
    public Export filter(Filter filter) {
        return new Export(select, needed, with(filters, filter), sequence);
    }

    Map<String, Filter> filtersByName() {
        return filters.stream()
                .collect(Collectors.toMap(filter -> filter.column().name(), Function.identity()));
    }

    /** The statement, with the values of what is needed and then these filters' values as its parameters. */
    String sql(List<Filter> chosen) {
        String where = chosen.stream()
                .map(filter -> "(" + filter.condition() + ")")
                .collect(Collectors.joining(" and ", " where ", ""));
        return select + (chosen.isEmpty() ? "" : where) + " order by " + sequence;
    }

    private static <T> List<T> with(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return List.copyOf(all);
    }
}
