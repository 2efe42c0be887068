package dev.tributary.platform.graphql;

/** An argument of a query that cannot be answered; its message names the argument and the fix. */
public class BadInput extends RuntimeException {

    /** What is wrong; each has a text of this name in {@code messages/errors}. */
    public enum Problem {
        PAGE_SIZE,
        CURSOR,
        TERRITORY_UNKNOWN,
        TERRITORY_NONE_TODAY,
        TERRITORY_NOT_IN_PERIOD
    }

    private final Problem problem;
    private final transient Object[] values;

    /** This problem, with what its text mentions. */
    public BadInput(Problem problem, Object... values) {
        super(problem.name());
        this.problem = problem;
        this.values = values;
    }

    String text(Messages messages) {
        return messages.text(problem.name(), values);
    }
}
