package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Work of a kind, for GraphQL. */
@Description("Work of a kind that is handed over.")
public record HandOverWork(
        @NonNull
        @Description(
                "Of which kind: assignments, reports (people who report to them), partners (that they are named for), visits.")
        String kind,

        @NonNull @Description("How much of it.") Integer count) {}
