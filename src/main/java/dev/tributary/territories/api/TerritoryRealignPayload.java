package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a realignment came to, for GraphQL. */
@Description("What a change of the territories came to.")
public record TerritoryRealignPayload(
        @NonNull
        @Description("The territories that the changes name, by code, as they are now; empty if nothing was changed.")
        List<@NonNull TerritoryView> territories,

        @NonNull @Description("Why nothing was changed; empty if it was.")
        List<@NonNull TerritoryUserError> userErrors) {}
