package dev.tributary.partners;

import org.eclipse.microprofile.graphql.Description;

/** The status of a partner in its life cycle. */
@Description("Where a partner stands in its life cycle.")
public enum PartnerStatus {
    @Description("Known, not yet won.")
    PROSPECT,
    @Description("Won; its papers are being done.")
    ONBOARDING,
    @Description("Trades with us.")
    ACTIVE,
    @Description("May not order for now.")
    SUSPENDED,
    @Description("Trades with us no more.")
    ENDED
}
