package dev.tributary.returns.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A return to reject or to withdraw, for GraphQL. */
@Input("ReturnEndInput")
@Description("A return to reject or to withdraw.")
public record ReturnEndInput(
        @NonNull @Description("The version of the return that the caller saw.")
        Integer version,

        @NonNull @Description("The reason. The partner can read it.")
        String reason) {}
