package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The caller, for GraphQL. */
@Description("The person or service that sent the request.")
public record Viewer(
        @NonNull @Description("The display name.") String name,

        @NonNull @Description("The names of the caller's roles in this company, such as sales-director.")
        List<@NonNull String> roles) {}
