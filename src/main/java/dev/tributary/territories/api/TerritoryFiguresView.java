package dev.tributary.territories.api;

import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.territories.TerritoryFigures;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a territory and all below it come to, for GraphQL. */
@Type("TerritoryFigures")
@Description(
        "What a territory and all below it come to, by the partners that are in them on the first day of the new shape; amounts in the company's currency.")
public record TerritoryFiguresView(@Ignore TerritoryFigures figures) {

    @NonNull
    @Description("How many partners there are, without those that have ended.")
    public Integer getPartners() {
        return figures.partners();
    }

    @NonNull
    @Description(
            "How many of the partners have their registered address in an administrative division that is covered by a territory which is neither theirs nor above it.")
    public Integer getPartnersAddressedElsewhere() {
        return figures.addressedElsewhere();
    }

    @NonNull
    @Description("How many people sell there.")
    public Integer getReps() {
        return figures.reps();
    }

    @NonNull
    @Description("How many visits were completed in the 90 days before.")
    public Integer getVisits() {
        return figures.visits();
    }

    @NonNull
    @Description("How many orders there were in the 12 full months before.")
    public Integer getOrders() {
        return figures.orders();
    }

    @NonNull
    @Description("Net sales of the 12 full months before.")
    public MoneyView getSales() {
        return MoneyView.of(figures.sales().amount(), figures.sales().currency());
    }

    @NonNull
    @Description("What is open of the partners' orders: Σ totals − Σ allocations.")
    public MoneyView getReceivables() {
        return MoneyView.of(
                figures.receivables().amount(), figures.receivables().currency());
    }

    @NonNull
    @Description(
            "The territory's own sales targets in the 12 months from the day's month on. They stay where they were set; those of a territory that is merged count for the one that it is merged into.")
    public MoneyView getTarget() {
        return MoneyView.of(figures.target().amount(), figures.target().currency());
    }
}
