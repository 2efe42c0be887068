package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why partners were not classified. */
@Description("Why partners were not classified.")
public enum KeyAccountErrorCode {
    @Description("The period is yet to begin.")
    PERIOD_IN_FUTURE,
    @Description("Nothing was sold in the period in the company's currency.")
    NOTHING_SOLD,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
