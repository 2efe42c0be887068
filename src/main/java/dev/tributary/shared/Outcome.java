package dev.tributary.shared;

import java.util.Arrays;
import java.util.List;

/**
 * The result of a use case: done with a value, or rejected with reasons and nothing changed.
 *
 * @param <C> the error codes that the use case publishes
 */
public sealed interface Outcome<T, C extends Enum<C>> {

    /** The use case took effect. */
    record Done<T, C extends Enum<C>>(T value) implements Outcome<T, C> {}

    /** The use case changed nothing; at least one reason says why. */
    record Rejected<T, C extends Enum<C>>(List<Rejection<C>> reasons) implements Outcome<T, C> {}

    /**
     * A reason for a rejection.
     *
     * @param code one of the error codes that the use case publishes
     * @param field the path to the input's field at fault, with list positions as numbers; empty if no field is
     * @param values the values that the message for people mentions, in its order
     */
    record Rejection<C extends Enum<C>>(C code, List<String> field, List<String> values) {

        /** A reason at a field such as {@code lines.0.quantity}; the empty path means the input as a whole. */
        public static <C extends Enum<C>> Rejection<C> of(C code, String path, Object... values) {
            return new Rejection<>(
                    code,
                    path.isEmpty() ? List.of() : List.of(path.split("\\.", -1)),
                    Arrays.stream(values).map(Object::toString).toList());
        }
    }

    /** Done with this value. */
    static <T, C extends Enum<C>> Outcome<T, C> done(T value) {
        return new Done<>(value);
    }

    /** Rejected for these reasons. */
    static <T, C extends Enum<C>> Outcome<T, C> rejected(List<Rejection<C>> reasons) {
        return new Rejected<>(List.copyOf(reasons));
    }

    /** Rejected for one reason. */
    static <T, C extends Enum<C>> Outcome<T, C> rejected(C code, String path, Object... values) {
        return rejected(List.of(Rejection.of(code, path, values)));
    }
}
