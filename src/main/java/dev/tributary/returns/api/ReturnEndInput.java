package dev.tributary.returns.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A return to reject or to withdraw, for GraphQL. */
@Input("ReturnEndInput")
@Description("A return to reject or to withdraw.")
public record ReturnEndInput(
        @Description("The version of the return that the caller saw.")
        Integer version,

        @Description("The reason. The partner can read it.") String reason) {}
