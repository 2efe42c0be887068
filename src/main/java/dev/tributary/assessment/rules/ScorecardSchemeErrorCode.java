package dev.tributary.assessment.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a scorecard scheme was not set. */
@Description("Why a scorecard scheme was not set.")
public enum ScorecardSchemeErrorCode {
    @Description("A criterion is named twice.")
    CRITERION_TWICE,
    @Description("A weight must be more than 0. Omit criteria that should not count.")
    WEIGHT_NOT_POSITIVE,
    @Description("The weights do not sum to exactly 1.")
    WEIGHTS_NOT_ONE,
    @Description("The figures for 0 points and for 100 points are equal.")
    NO_SCALE,
    @Description("Only the very first scheme may begin before today.")
    DATE_IN_PAST,
    @Description("A scheme for the same partners already begins on this day.")
    DAY_TAKEN,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
