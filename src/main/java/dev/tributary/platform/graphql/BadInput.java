package dev.tributary.platform.graphql;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** An argument of a query that cannot be answered; its message names the argument and the fix. */
public class BadInput extends RuntimeException {

    /** What is wrong; each has a text of this name in {@code messages/errors}. */
    public enum Problem {
        PAGE_SIZE,
        CURSOR,
        NUL_CHARACTER,
        TERRITORY_UNKNOWN,
        TERRITORY_NONE_TODAY,
        TERRITORY_NOT_OPEN_YET,
        TERRITORY_CLOSED,
        PARTNER_UNNAMED
    }

    private final Problem problem;
    private final transient Object[] values;

    /** This problem, with what its text mentions. */
    public BadInput(Problem problem, Object... values) {
        super(problem.name());
        this.problem = problem;
        this.values = values;
    }

    /**
     * Checks the values of arguments for the one character that PostgreSQL has in no text: NUL.
     *
     * @throws BadInput if one has it
     */
    static void checkTexts(Map<String, ?> arguments) {
        arguments.forEach(BadInput::checkText);
    }

    private static void checkText(String name, @Nullable Object value) {
        if (value instanceof String text) {
            if (text.indexOf('\0') >= 0) {
                throw new BadInput(Problem.NUL_CHARACTER, name);
            }
        } else if (value instanceof Map<?, ?> input) {
            input.forEach((field, inner) -> checkText(name + "." + field, inner));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> checkText(name, element));
        }
    }

    String text(Messages messages) {
        return messages.text(problem.name(), values);
    }
}
