package dev.tributary.returns.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A return to credit, for GraphQL. */
@Input("ReturnCreditInput")
@Description("A return to credit.")
public record ReturnCreditInput(
        @Description("The version of the return that the caller saw.")
        Integer version,

        @Description(
                "A key that the client chooses for each new credit. The same key sent again returns the same answer and has no second effect.")
        String idempotencyKey) {}
