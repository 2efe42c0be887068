package dev.tributary.platform.graphql;

import dev.tributary.shared.TextFlaw;
import dev.tributary.shared.TextKind;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** An argument of a query is invalid; the message names the argument and the fix. */
public class BadInput extends RuntimeException {

    /** The problems; each has a text of its name in {@code messages/errors}. */
    public enum Problem {
        PAGE_SIZE,
        CURSOR,
        HALF_CHARACTER,
        CONTROL_CHARACTER,
        NO_CHARACTER,
        TERRITORY_UNKNOWN,
        TERRITORY_NONE_TODAY,
        TERRITORY_NOT_OPEN_YET,
        TERRITORY_CLOSED,
        PARTNER_UNNAMED
    }

    private final Problem problem;
    private final transient Object[] values;

    /** This problem, with the values that its text mentions. */
    public BadInput(Problem problem, Object... values) {
        super(problem.name());
        this.problem = problem;
        this.values = values;
    }

    /**
     * Refuses argument values with characters that no text may have. PostgreSQL refuses some of these characters, and
     * its client silently changes the others.
     *
     * @throws BadInput if a value has one
     */
    static void checkTexts(Map<String, ?> arguments) {
        arguments.forEach(BadInput::checkText);
    }

    private static void checkText(String name, @Nullable Object value) {
        if (value instanceof String text) {
            TextFlaw flaw = TextKind.PROSE.flaw(text);
            if (flaw != null) {
                throw new BadInput(Problem.valueOf(flaw.name()), name, TextKind.PROSE.unfitCharacter(text));
            }
        } else if (value instanceof Map<?, ?> input) {
            input.forEach((field, inner) -> checkText(name + "." + field, inner));
        } else if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                checkText(name + "." + at, list.get(at));
            }
        }
    }

    String text(Messages messages) {
        return messages.text(problem.name(), values);
    }
}
