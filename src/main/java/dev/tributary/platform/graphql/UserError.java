package dev.tributary.platform.graphql;

import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import org.eclipse.microprofile.graphql.Description;

import java.util.List;
import java.util.Locale;

/** A reason why a mutation failed. The schema names it after its codes: {@code ReturnUserError}. */
@Description("A reason why a mutation failed.")
public record UserError<C extends Enum<C>>(
        @Description("The error code, for programs.") C code,

        @Description("The error message, for people, in the language of the request.")
        String message,

        @Description(
                "The path to the invalid argument or input field; list positions count from 0. Empty if the error belongs to no field.")
        List<String> field) {

    /**
     * The user errors of the outcome in the caller's language; none if it is done. The text of a code is that of
     * {@code Enum.CODE}, or of {@code CODE} if the code means the same everywhere.
     */
    public static <C extends Enum<C>> List<UserError<C>> list(Outcome<?, C> outcome, Locale language) {
        if (!(outcome instanceof Outcome.Rejected<?, C> rejected)) {
            return List.of();
        }
        Messages messages = Messages.in(language, "user-errors");
        return rejected.reasons().stream()
                .map(reason -> new UserError<>(reason.code(), message(messages, reason), reason.field()))
                .toList();
    }

    private static String message(Messages messages, Rejection<?> reason) {
        String shared = reason.code().name();
        String own = reason.code().getDeclaringClass().getSimpleName() + "." + shared;
        return messages.text(messages.has(own) ? own : shared, reason.values().toArray());
    }
}
