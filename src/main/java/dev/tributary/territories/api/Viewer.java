package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;

import java.util.List;

/** The caller, for GraphQL. */
@Description("The person or service that sent the request.")
public record Viewer(
        @Description("The display name.") String name,

        @Description("The names of the caller's roles in this company, such as sales-director.")
        List<String> roles) {}
