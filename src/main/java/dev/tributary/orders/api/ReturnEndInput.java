package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A return to end, for GraphQL. */
@Input("ReturnEndInput")
@Description("A return that is rejected or withdrawn.")
public record ReturnEndInput(
        @NonNull @Description("The version of the return that was seen.")
        Integer version,

        @NonNull @Description("Why; the partner reads it too.")
        String reason) {}
