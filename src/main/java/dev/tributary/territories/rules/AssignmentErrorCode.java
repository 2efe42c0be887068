package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why nobody was assigned, or nothing handed over. */
@Description("Why nobody was assigned, or nothing handed over.")
public enum AssignmentErrorCode {
    @Description("There is no such employee.")
    EMPLOYEE_NOT_FOUND,
    @Description("The employee has left by then.")
    EMPLOYEE_HAS_LEFT,
    @Description("There is no such territory.")
    TERRITORY_NOT_FOUND,
    @Description("On some of these days the territory is not open.")
    TERRITORY_NOT_OPEN,
    @Description("There is no such assignment.")
    ASSIGNMENT_NOT_FOUND,
    @Description("An assignment ends after it begins.")
    ENDS_BEFORE_IT_STARTS,
    @Description("The employee has this role in the territory on some of these days already.")
    ASSIGNED_ALREADY,
    @Description("Somebody else is the primary one on some of these days.")
    PRIMARY_TAKEN,
    @Description("Somebody would report to themselves, at once or through others, on some of these days.")
    REPORTS_IN_A_CIRCLE,
    @Description("Work is handed over from one person to another one.")
    SAME_PERSON,
    @Description("Work is handed over today or later.")
    IN_THE_PAST,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
