package dev.tributary.assessment.api;

import dev.tributary.assessment.ScorecardCriterion;
import dev.tributary.assessment.rules.ScorecardSchemeRequest.Weight;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The weight and the scale of a criterion to set, for GraphQL. */
@Input("ScorecardWeightInput")
@Description("The weight and the scale of a criterion.")
public record ScorecardWeightInput(
        @Description("The criterion; each at most once.") ScorecardCriterion criterion,

        @Description("The weight as a fraction greater than 0, with at most four decimals.")
        Decimal weight,

        @Description(
                "The figure that gives 0 points. For SALES it is an amount in the company's currency per month of the period; for other criteria a ratio.")
        Decimal zeroAt,

        @Description(
                "The figure that gives 100 points. It must differ from zeroAt, and is smaller than zeroAt if lower figures are better.")
        Decimal fullAt) {

    Weight request() {
        return new Weight(criterion.name(), weight.value(), zeroAt.value(), fullAt.value());
    }
}
