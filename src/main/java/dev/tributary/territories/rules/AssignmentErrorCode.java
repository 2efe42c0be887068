package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a mutation of assignments failed. */
@Description("Why a mutation of assignments failed.")
public enum AssignmentErrorCode {
    @Description("The employee does not exist.")
    EMPLOYEE_NOT_FOUND,
    @Description("The employee has left, or leaves before these days end.")
    EMPLOYEE_HAS_LEFT,
    @Description("The territory does not exist.")
    TERRITORY_NOT_FOUND,
    @Description("The territory is not open on all of these days.")
    TERRITORY_NOT_OPEN,
    @Description("The assignment does not exist.")
    ASSIGNMENT_NOT_FOUND,
    @Description("An assignment must end after it begins.")
    ENDS_BEFORE_IT_STARTS,
    @Description("The employee already has this role in the territory on some of these days.")
    ASSIGNED_ALREADY,
    @Description("The territory has another primary assignee on some of these days.")
    PRIMARY_TAKEN,
    @Description("The employee would report to themselves, directly or through others, on some of these days.")
    REPORTS_IN_A_CIRCLE,
    @Description("The giver and the taker are the same employee.")
    SAME_PERSON,
    @Description("A hand-over must begin today or later.")
    IN_THE_PAST,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
