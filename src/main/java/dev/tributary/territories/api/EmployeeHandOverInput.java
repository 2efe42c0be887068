package dev.tributary.territories.api;

import dev.tributary.territories.rules.HandOver;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** One person's open work for another one, for GraphQL. */
@Input("EmployeeHandOverInput")
@Description("One person's open work for another one.")
public record EmployeeHandOverInput(
        @NonNull @Description("The personnel number of whose work it is.")
        String giver,

        @NonNull @Description("The personnel number of who does it from then on.")
        String taker,

        @NonNull @Description("The first business date on which the taker does it: today or later.")
        LocalDate day,

        @NonNull @Description("Whether the giver leaves the company on that day.")
        Boolean leaves,

        @NonNull
        @Description("Chosen by the client, anew for each hand-over; the same key sent again gives the same answer.")
        String idempotencyKey) {

    HandOver handOver() {
        return new HandOver(giver, taker, day, leaves);
    }
}
