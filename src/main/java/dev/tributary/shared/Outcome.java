package dev.tributary.shared;

import java.util.Arrays;
import java.util.List;

/** The result of a use case: done with a value, or rejected with reasons and nothing changed. */
public sealed interface Outcome<T> {

    /** The use case took effect. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The use case changed nothing; at least one reason says why. */
    record Rejected<T>(List<Rejection> reasons) implements Outcome<T> {}

    /**
     * A reason for a rejection.
     *
     * @param code the name of the error code that the use case publishes
     * @param field the path to the input's field at fault, with list positions as numbers; empty if no field is
     * @param values the values that the message for people mentions, in its order
     */
    record Rejection(String code, List<String> field, List<String> values) {

        /** A reason at a field such as {@code lines.0.quantity}; the empty path means the input as a whole. */
        public static Rejection of(Enum<?> code, String path, Object... values) {
            return new Rejection(
                    code.name(),
                    path.isEmpty() ? List.of() : List.of(path.split("\\.", -1)),
                    Arrays.stream(values).map(Object::toString).toList());
        }
    }

    /** Done with this value. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Rejected for these reasons. */
    static <T> Outcome<T> rejected(List<Rejection> reasons) {
        return new Rejected<>(List.copyOf(reasons));
    }

    /** Rejected for one reason. */
    static <T> Outcome<T> rejected(Enum<?> code, String path, Object... values) {
        return rejected(List.of(Rejection.of(code, path, values)));
    }
}
