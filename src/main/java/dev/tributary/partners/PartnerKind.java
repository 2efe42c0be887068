package dev.tributary.partners;

import org.eclipse.microprofile.graphql.Description;

/** What kind of channel partner a company is. */
@Description("What kind of channel partner a company is.")
public enum PartnerKind {
    @Description("Buys and sells on (经销商).")
    DISTRIBUTOR,
    @Description("An allied institution (联盟机构).")
    ALLIANCE,
    @Description("An agency's shop (中介门店).")
    AGENCY,
    @Description("Builds projects for end customers (集成商).")
    INTEGRATOR,
    @Description("Sells to consumers (零售商).")
    RETAILER
}
