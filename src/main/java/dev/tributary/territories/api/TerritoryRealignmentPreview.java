package dev.tributary.territories.api;

import dev.tributary.platform.graphql.UserError;
import dev.tributary.territories.PriceListImpact;
import dev.tributary.territories.RightImpact;
import dev.tributary.territories.TerritoryImpact;
import dev.tributary.territories.rules.TerritoryErrorCode;
import org.eclipse.microprofile.graphql.Description;

import java.util.List;

/** A preview of a realignment, for GraphQL. */
@Description("A preview of a realignment.")
public record TerritoryRealignmentPreview(
        @Description(
                "The territories whose figures or divisions would change, by code. Empty if the realignment is impossible.")
        List<TerritoryImpact> territories,

        @Description(
                "The price lists of territories that would be merged, closed or split, in the sequence of the changes.")
        List<PriceListImpact> priceLists,

        @Description("The exclusive rights of territories that would be split, in the sequence of the changes.")
        List<RightImpact> exclusiveRights,

        @Description("Why the realignment is impossible. Empty if it is possible.")
        List<UserError<TerritoryErrorCode>> userErrors) {}
