package dev.tributary.platform.files;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The SQL that exports the rows of a {@link FileKind}. Importing an exported file again changes nothing.
 *
 * @param select the kind's columns in their sequence and their tables, without conditions
 * @param needed the parameters that a caller has to give, in the sequence of the select's parameters, as texts
 * @param filters the filters that a caller may use
 * @param sequence the sort sequence of the rows
 */
public record Export(String select, List<Column> needed, List<Filter> filters, String sequence) {

    /**
     * A filter that a caller may use.
     *
     * @param column the parameter's name, and the shape of its value
     * @param condition SQL, with the value as its one parameter, a text
     * @param named the kind of object that the value has to name; null if it names none
     */
    public record Filter(
            Column column, String condition, @Nullable Named named) {}

    /**
     * A kind of object with a code. Without this check a misspelt code would give an empty file, as if there were no
     * rows.
     *
     * @param unknown the fault if the caller sees no object with this code, a key of the messages
     * @param known SQL, with the code as its one parameter: the object's row, if the caller may see it
     */
    public record Named(String unknown, String known) {}

    /** Rows in a fixed sequence. */
    public static Export of(String select, String sequence) {
        return new Export(select, List.of(), List.of(), sequence);
    }

    /** The same rows, which need this value: it becomes the next parameter of the select. */
    public Export needing(Column column) {
        return new Export(select, with(needed, column), filters, sequence);
    }

    /**
     * The same rows with a filter: the condition has to hold with the caller's value. Without a value it does not
     * apply.
     */
    public Export filter(Column column, String condition) {
        return filter(new Filter(column, condition, null));
    }

    /**
     * The same rows with a filter: the condition has to hold with the caller's code, which has to name one of these
     * objects.
     */
    public Export filter(Column column, String condition, Named named) {
        return filter(new Filter(column, condition, named));
    }

    /** The same rows with this filter. Without a value it does not apply. */
    public Export filter(Filter filter) {
        return new Export(select, needed, with(filters, filter), sequence);
    }

    Map<String, Filter> filtersByName() {
        return filters.stream()
                .collect(Collectors.toMap(filter -> filter.column().name(), Function.identity()));
    }

    /** The statement; its parameters are the values of the needed columns, followed by the values of these filters. */
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
