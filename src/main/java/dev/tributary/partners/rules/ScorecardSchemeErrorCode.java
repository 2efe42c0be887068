package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why a scheme of scorecards was not set. */
@Description("Why a scheme of scorecards was not set.")
public enum ScorecardSchemeErrorCode {
    @Description("A criterion is named twice.")
    CRITERION_TWICE,
    @Description("A weight is more than 0; leave out a criterion that is not to count.")
    WEIGHT_NOT_POSITIVE,
    @Description("The weights do not sum to exactly 1.")
    WEIGHTS_NOT_ONE,
    @Description("The same figure would give 0 points and 100.")
    NO_SCALE,
    @Description("Only the first scheme of all may begin before today.")
    DATE_IN_PAST,
    @Description("From this day on a scheme for the same partners is set already.")
    DAY_TAKEN,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
