package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The caller, for GraphQL. */
@Description("The person or service that sent the request.")
public record Viewer(
        @NonNull @Description("What people call them.") String name,

        @NonNull @Description("Their roles in this company, such as sales-director, by name.")
        List<@NonNull String> roles) {}
