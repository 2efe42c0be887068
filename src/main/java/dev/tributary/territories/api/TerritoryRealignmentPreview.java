package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a realignment would do, for GraphQL. */
@Description("What a realignment would do.")
public record TerritoryRealignmentPreview(
        @NonNull
        @Description(
                "The territories whose figures or divisions would be others, by code; empty if there are reasons against it.")
        List<@NonNull TerritoryImpactView> territories,

        @NonNull
        @Description(
                "The price lists of territories that would be merged, closed or split, in the sequence of the changes.")
        List<@NonNull PriceListImpactView> priceLists,

        @NonNull
        @Description("The exclusive rights of territories that would be split, in the sequence of the changes.")
        List<@NonNull ExclusiveRightImpactView> exclusiveRights,

        @NonNull @Description("Why it would not be made; empty if it would.")
        List<@NonNull TerritoryUserError> userErrors) {}
