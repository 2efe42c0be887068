package dev.tributary.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a longer list.
 *
 * @param more whether more rows follow
 */
public record Slice<T>(List<T> rows, boolean more) {

    /** The first {@code size} of the rows; the query fetched one more to see whether there are more. */
    public static <T> Slice<T> of(List<T> oneToSpare, int size) {
        return oneToSpare.size() > size
                ? new Slice<>(oneToSpare.subList(0, size), true)
                : new Slice<>(oneToSpare, false);
    }

    /** The same page with each row converted. */
    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(rows.stream().<R>map(change).toList(), more);
    }
}
