package dev.tributary.visits;

import org.eclipse.microprofile.graphql.Description;

/** The status of a visit. */
@Description("Where a visit stands.")
public enum VisitStatus {
    @Description("Planned, not yet begun.")
    PLANNED,
    @Description("The employee is there.")
    CHECKED_IN,
    @Description("Made and reported.")
    COMPLETED,
    @Description("Its day passed without it.")
    MISSED,
    @Description("Called off.")
    CANCELLED
}
