package dev.tributary.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link ReturnConnection}. */
@Description("A return in its place in a list.")
public record ReturnEdge(
        @NonNull @Description("The return.") ReturnView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
