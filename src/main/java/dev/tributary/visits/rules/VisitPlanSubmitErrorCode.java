package dev.tributary.visits.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a visit plan was not submitted. */
@Description("Why a visit plan was not submitted.")
public enum VisitPlanSubmitErrorCode {
    @Description("A plan's week starts with a Monday.")
    WEEK_NOT_MONDAY,
    @Description("The week is over.")
    WEEK_IS_OVER,
    @Description("The week is further ahead than anybody plans.")
    WEEK_TOO_FAR_AHEAD,
    @Description("Only an employee with a personnel record has a plan.")
    NOT_AN_EMPLOYEE,
    @Description("The employee has no territory in that week.")
    NO_TERRITORY,
    @Description("The plan of the week was submitted before.")
    ALREADY_SUBMITTED,
    @Description("There is no draft of the week to submit; name the visits.")
    NO_DRAFT,
    @Description("A plan has at least one visit.")
    VISITS_MISSING,
    @Description("The plan has more visits than one week may have.")
    TOO_MANY_VISITS,
    @Description("The visit's day is outside the week.")
    DAY_OUTSIDE_WEEK,
    @Description("The visit's day is a public holiday.")
    PUBLIC_HOLIDAY,
    @Description("A plan has each partner at most once a day.")
    PARTNER_TWICE_A_DAY,
    @Description("A visit needs a purpose.")
    PURPOSE_MISSING,
    @Description("A text is longer than it may be; the message has the most characters.")
    TEXT_TOO_LONG,
    @Description("A text has a character that it may not have; the message has its code point.")
    TEXT_INVALID,
    @Description("There is no such partner that the caller may see.")
    PARTNER_NOT_FOUND,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
