package dev.tributary.platform.graphql;

import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;

import java.util.List;
import java.util.Locale;

/**
 * Turns a rejected outcome into the user errors of a payload. The text of a code is that of {@code Enum.CODE}, or of
 * {@code CODE} if the code means the same everywhere.
 */
public final class UserError {

    /** Creates the user error type of one mutation. */
    @FunctionalInterface
    public interface Factory<E extends Enum<E>, U> {
        U create(E code, String message, List<String> field);
    }

    private UserError() {}

    /** The user errors of the outcome in the caller's language; none if it is done. */
    public static <E extends Enum<E>, U> List<U> list(
            Outcome<?> outcome, Class<E> codes, Locale language, Factory<E, U> create) {
        if (!(outcome instanceof Outcome.Rejected<?> rejected)) {
            return List.of();
        }
        Messages messages = Messages.in(language, "user-errors");
        return rejected.reasons().stream()
                .map(reason -> create.create(
                        Enum.valueOf(codes, reason.code()), message(messages, codes, reason), reason.field()))
                .toList();
    }

    private static String message(Messages messages, Class<?> codes, Rejection reason) {
        String own = codes.getSimpleName() + "." + reason.code();
        return messages.text(
                messages.has(own) ? own : reason.code(), reason.values().toArray());
    }
}
