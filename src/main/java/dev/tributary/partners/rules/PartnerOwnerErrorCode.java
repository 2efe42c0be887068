package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why an account manager was not named, or a naming not ended. */
@Description("Why an account manager was not named, or a naming not ended.")
public enum PartnerOwnerErrorCode {
    @Description("The partner does not exist, or the caller may not see it.")
    PARTNER_NOT_FOUND,
    @Description("The partner has ended.")
    PARTNER_ENDED,
    @Description("The employee does not exist.")
    EMPLOYEE_NOT_FOUND,
    @Description("The employee has left, or leaves before these days end.")
    EMPLOYEE_HAS_LEFT,
    @Description("A naming can begin or end today or later.")
    DATE_IN_PAST,
    @Description("The end must be after the first day.")
    END_INVALID,
    @Description("Another account manager is named for the partner on some of these days.")
    OWNER_NAMED_ALREADY,
    @Description("The naming does not exist, or the caller may not see it.")
    OWNER_NOT_FOUND,
    @Description("An idempotency key must have 1 to 200 characters, not all of them blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for another request.")
    IDEMPOTENCY_KEY_REUSED
}
