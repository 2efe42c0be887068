package dev.tributary.platform.graphql;

import org.eclipse.microprofile.graphql.Description;

/** An entry of a {@link Connection}. */
@Description("An entry of a list and its cursor.")
public record Edge<N>(
        @Description("The entry.") N node,

        @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
