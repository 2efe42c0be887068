package dev.tributary.territories.api;

import dev.tributary.platform.graphql.UserError;
import dev.tributary.territories.TerritoryRecord;
import dev.tributary.territories.rules.TerritoryErrorCode;
import org.eclipse.microprofile.graphql.Description;

import java.util.List;

/** The result of a realignment, for GraphQL. */
@Description("The result of a realignment.")
public record TerritoryRealignPayload(
        @Description(
                "The territories that the changes name, by code, in their current state. Empty if nothing changed.")
        List<TerritoryRecord> territories,

        @Description("Why the mutation failed. Empty if it succeeded.")
        List<UserError<TerritoryErrorCode>> userErrors) {}
