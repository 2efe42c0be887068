package dev.tributary.assessment.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why partners were not classified. */
@Description("Why partners were not classified.")
public enum KeyAccountErrorCode {
    @Description("The period has not begun.")
    PERIOD_IN_FUTURE,
    @Description("Nothing was sold in the period in the company's currency.")
    NOTHING_SOLD,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
