package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** The work of one kind that a hand-over hands over. */
@Type("HandOverWork")
@Description("The work of one kind in a hand-over.")
public record WorkHandedOver(
        @Description(
                "The kind: assignments, reports (people who report to the employee), partners (for which the employee is the named account manager) or visits.")
        String kind,

        @Description("The number of items.") int count) {}
