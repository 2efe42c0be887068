package dev.tributary.territories.api;

import dev.tributary.platform.graphql.UserError;
import dev.tributary.territories.rules.TerritoryErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a realignment, for GraphQL. */
@Description("The result of a realignment.")
public record TerritoryRealignPayload(
        @NonNull
        @Description(
                "The territories that the changes name, by code, in their current state. Empty if nothing changed.")
        List<@NonNull TerritoryView> territories,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull UserError<TerritoryErrorCode>> userErrors) {}
