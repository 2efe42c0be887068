package dev.tributary.territories.api;

import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.territories.TerritoryFigures;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The figures of a territory and all territories below it, for GraphQL. */
@Type("TerritoryFigures")
@Description(
        "The figures of a territory and all territories below it, for the partners that are in them on the realignment's first day. Amounts are in the company's currency.")
public record TerritoryFiguresView(@Ignore TerritoryFigures figures) {

    @NonNull
    @Description("The number of partners. Ended partners do not count.")
    public Integer getPartners() {
        return figures.partners();
    }

    @NonNull
    @Description(
            "The number of partners whose registered address lies in a division that another territory covers, which is neither their own territory nor above it.")
    public Integer getPartnersAddressedElsewhere() {
        return figures.addressedElsewhere();
    }

    @NonNull
    @Description("The number of people who sell there.")
    public Integer getReps() {
        return figures.reps();
    }

    @NonNull
    @Description("The number of visits that were completed in the 90 days before.")
    public Integer getVisits() {
        return figures.visits();
    }

    @NonNull
    @Description("The number of orders in the 12 full months before.")
    public Integer getOrders() {
        return figures.orders();
    }

    @NonNull
    @Description("Net sales of the 12 full months before.")
    public MoneyView getSales() {
        return MoneyView.of(figures.sales().amount(), figures.sales().currency());
    }

    @NonNull
    @Description("The open amount of the partners' orders: Σ totals − Σ allocations.")
    public MoneyView getReceivables() {
        return MoneyView.of(
                figures.receivables().amount(), figures.receivables().currency());
    }

    @NonNull
    @Description(
            "The sales targets of the territory itself in the 12 months from the month of that day on. Targets stay in the territory for which they were set; targets of a merged territory count for the surviving one.")
    public MoneyView getTarget() {
        return MoneyView.of(figures.target().amount(), figures.target().currency());
    }
}
