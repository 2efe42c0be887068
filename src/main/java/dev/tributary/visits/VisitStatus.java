package dev.tributary.visits;

import org.eclipse.microprofile.graphql.Description;

/** The status of a visit. */
@Description("The status of a visit.")
public enum VisitStatus {
    @Description("The visit is planned and has not begun.")
    PLANNED,
    @Description("The employee has arrived.")
    CHECKED_IN,
    @Description("The visit was made and reported.")
    COMPLETED,
    @Description("The planned day passed without the visit.")
    MISSED,
    @Description("The visit is cancelled.")
    CANCELLED
}
