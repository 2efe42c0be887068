package dev.tributary.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a longer list.
 *
 * @param more whether rows follow after these
 */
public record Slice<T>(List<T> rows, boolean more) {

    /** The first {@code size} of the rows, which were fetched with one to spare. */
    public static <T> Slice<T> of(List<T> oneToSpare, int size) {
        return oneToSpare.size() > size
                ? new Slice<>(oneToSpare.subList(0, size), true)
                : new Slice<>(oneToSpare, false);
    }

    /** The same page of other things. */
    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(rows.stream().<R>map(change).toList(), more);
    }
}
