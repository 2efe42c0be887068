package dev.tributary.platform.graphql;

import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Turns a rejected outcome into the user errors of a payload. */
public final class UserError {

    /** Makes the user error type of one mutation. */
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
        ResourceBundle messages = ResourceBundle.getBundle(
                "messages/user-errors",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return rejected.reasons().stream()
                .map(reason -> create.create(
                        Enum.valueOf(codes, reason.code()), message(messages, codes, reason), reason.field()))
                .toList();
    }

    private static String message(ResourceBundle messages, Class<?> codes, Rejection reason) {
        String pattern = messages.getString(codes.getSimpleName() + "." + reason.code());
        return new MessageFormat(pattern, messages.getLocale())
                .format(reason.values().toArray());
    }
}
