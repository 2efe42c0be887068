package dev.tributary.partners.api;

import dev.tributary.platform.graphql.PeriodText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A period whose partners are to be classified, for GraphQL. */
@Input("KeyAccountClassifyInput")
@Description("A period whose partners are to be classified.")
public record KeyAccountClassifyInput(
        @NonNull @Description("A month, quarter or year that has begun.")
        PeriodText period,

        @NonNull
        @Description(
                "Chosen by the client, anew for each time; the same key sent again gives the same answer, and what was sold meanwhile does not count.")
        String idempotencyKey) {}
