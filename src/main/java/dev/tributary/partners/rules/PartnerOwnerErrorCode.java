package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** Why nobody was named for a partner, or a naming not ended. */
@Description("Why nobody was named for a partner, or a naming not ended.")
public enum PartnerOwnerErrorCode {
    @Description("There is no such partner that the caller may see.")
    PARTNER_NOT_FOUND,
    @Description("The partner has ended.")
    PARTNER_ENDED,
    @Description("There is no such employee.")
    EMPLOYEE_NOT_FOUND,
    @Description("The employee has left by then.")
    EMPLOYEE_HAS_LEFT,
    @Description("Somebody is named, and a naming ended, from today on or later.")
    DATE_IN_PAST,
    @Description("A naming ends after it begins.")
    END_INVALID,
    @Description("Somebody is named for the partner on some of these days already.")
    OWNER_NAMED_ALREADY,
    @Description("There is no such naming that the caller may see.")
    OWNER_NOT_FOUND,
    @Description("An idempotency key has 1 to 200 characters that are not all blank.")
    IDEMPOTENCY_KEY_INVALID,
    @Description("The idempotency key was used for something else.")
    IDEMPOTENCY_KEY_REUSED
}
