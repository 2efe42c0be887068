package dev.tributary.assessment.api;

import dev.tributary.platform.graphql.PeriodText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The period whose partners are classified, for GraphQL. */
@Input("KeyAccountClassifyInput")
@Description("The period whose partners are classified.")
public record KeyAccountClassifyInput(
        @Description("A month, quarter or year that has already begun.")
        PeriodText period,

        @Description(
                "A key that the client chooses for each new classification. The same key sent again returns the same answer and does not count later sales.")
        String idempotencyKey) {}
