package dev.tributary.territories.api;

import dev.tributary.platform.graphql.UserError;
import dev.tributary.territories.rules.TerritoryErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A preview of a realignment, for GraphQL. */
@Description("A preview of a realignment.")
public record TerritoryRealignmentPreview(
        @NonNull
        @Description(
                "The territories whose figures or divisions would change, by code. Empty if the realignment is impossible.")
        List<@NonNull TerritoryImpactView> territories,

        @NonNull
        @Description(
                "The price lists of territories that would be merged, closed or split, in the sequence of the changes.")
        List<@NonNull PriceListImpactView> priceLists,

        @NonNull
        @Description("The exclusive rights of territories that would be split, in the sequence of the changes.")
        List<@NonNull ExclusiveRightImpactView> exclusiveRights,

        @NonNull @Description("Why the realignment is impossible. Empty if it is possible.")
        List<@NonNull UserError<TerritoryErrorCode>> userErrors) {}
