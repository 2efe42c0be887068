package dev.tributary.partners;

import org.eclipse.microprofile.graphql.Description;

import java.time.LocalDate;

/** The kinds of channel partners. */
@Description("The kind of a channel partner.")
public enum PartnerKind {
    @Description("Buys and sells on (经销商).")
    DISTRIBUTOR(6),
    @Description("An allied institution (联盟机构).")
    ALLIANCE(12),
    @Description("An agency's shop (中介门店).")
    AGENCY(12),
    @Description("Carries out projects for end customers (集成商).")
    INTEGRATOR(6),
    @Description("Sells to consumers (零售商).")
    RETAILER(12);

    private final int monthsToRefresh;

    PartnerKind(int monthsToRefresh) {
        this.monthsToRefresh = monthsToRefresh;
    }

    /**
     * The day on which a file has to be checked again that was confirmed on this day; the kind determines the months
     * between.
     */
    public LocalDate refreshDueOn(LocalDate confirmedOn) {
        return confirmedOn.plusMonths(monthsToRefresh);
    }
}
