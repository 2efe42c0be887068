package dev.tributary.returns.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link ReturnConnection}. */
@Description("A return and its cursor.")
public record ReturnEdge(
        @NonNull @Description("The return.") ReturnView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
