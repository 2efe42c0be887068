package dev.tributary.territories.api;

import dev.tributary.territories.AssignmentRole;
import dev.tributary.territories.rules.AssignmentRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** Somebody to assign to a territory, for GraphQL. */
@Input("TerritoryAssignInput")
@Description("Somebody to assign to a territory.")
public record TerritoryAssignInput(
        @NonNull @Description("The personnel number.") String employee,
        @NonNull @Description("The code of the territory.") String territory,
        @NonNull @Description("As what.") AssignmentRole role,

        @NonNull
        @Description(
                "Whether they answer for the territory: at most one person does on any day, its owner of that day.")
        Boolean primary,

        @NonNull @Description("The first business date.") LocalDate from,

        @Nullable @Description("The first business date without it; left out: for good.")
        LocalDate to,

        @NonNull
        @Description("Chosen by the client, anew for each assignment; the same key sent again gives the same answer.")
        String idempotencyKey) {

    AssignmentRequest request() {
        return new AssignmentRequest(employee, territory, role.name(), primary, from, to);
    }
}
