package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;

/** The work of one kind in a hand-over, for GraphQL. */
@Description("The work of one kind in a hand-over.")
public record HandOverWork(
        @Description(
                "The kind: assignments, reports (people who report to the employee), partners (for which the employee is the named account manager) or visits.")
        String kind,

        @Description("The number of items.") Integer count) {}
