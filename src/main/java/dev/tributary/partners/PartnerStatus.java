package dev.tributary.partners;

import org.eclipse.microprofile.graphql.Description;

/** The status of a partner in its life cycle. */
@Description("The status of a partner in its life cycle.")
public enum PartnerStatus {
    @Description("We know the partner and have not won it yet.")
    PROSPECT,
    @Description("The partner is won. Its documents are being prepared.")
    ONBOARDING,
    @Description("The partner trades with us.")
    ACTIVE,
    @Description("The partner may not order for now.")
    SUSPENDED,
    @Description("The partner no longer trades with us.")
    ENDED
}
