package dev.tributary.partners.api;

import dev.tributary.partners.ScorecardCriterion;
import dev.tributary.partners.rules.ScorecardSchemeRequest.Weight;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How much a criterion is to count, for GraphQL. */
@Input("ScorecardWeightInput")
@Description("How much a criterion is to count, and for how many points.")
public record ScorecardWeightInput(
        @NonNull @Description("What counts; each criterion once.")
        ScorecardCriterion criterion,

        @NonNull @Description("How much, as a fraction of more than 0, to four decimals.")
        Decimal weight,

        @NonNull
        @Description(
                "The figure that gives 0 points: for SALES an amount in the company's currency for each month of the period, else a ratio.")
        Decimal zeroAt,

        @NonNull
        @Description("The figure that gives 100 points; another one than zeroAt, a smaller one where less is better.")
        Decimal fullAt) {

    Weight request() {
        return new Weight(criterion.name(), weight.value(), zeroAt.value(), fullAt.value());
    }
}
