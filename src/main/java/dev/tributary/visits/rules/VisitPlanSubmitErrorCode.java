package dev.tributary.visits.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a visit plan was not submitted. */
@Description("Why a visit plan was not submitted.")
public enum VisitPlanSubmitErrorCode {
    @Description("The week of a plan must start on a Monday.")
    WEEK_NOT_MONDAY,
    @Description("The week is in the past.")
    WEEK_IS_OVER,
    @Description("The week is too far in the future.")
    WEEK_TOO_FAR_AHEAD,
    @Description("Only employees with a personnel record have visit plans.")
    NOT_AN_EMPLOYEE,
    @Description("The employee has no territory in that week.")
    NO_TERRITORY,
    @Description("The plan of this week was submitted before.")
    ALREADY_SUBMITTED,
    @Description("There is no draft for this week. Name the visits.")
    NO_DRAFT,
    @Description("A plan needs at least one visit.")
    VISITS_MISSING,
    @Description("The plan has too many visits.")
    TOO_MANY_VISITS,
    @Description("The date of the visit is outside the week.")
    DAY_OUTSIDE_WEEK,
    @Description("The date of the visit is a public holiday.")
    PUBLIC_HOLIDAY,
    @Description("A plan can have only one visit per partner and day.")
    PARTNER_TWICE_A_DAY,
    @Description("A visit needs a purpose.")
    PURPOSE_MISSING,
    @Description("A text is too long. The message gives the maximum number of characters.")
    TEXT_TOO_LONG,
    @Description("A text contains a character that is not allowed. The message gives its code point.")
    TEXT_INVALID,
    @Description("The partner does not exist, or the caller may not see it.")
    PARTNER_NOT_FOUND,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
