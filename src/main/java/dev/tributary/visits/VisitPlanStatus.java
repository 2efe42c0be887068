package dev.tributary.visits;

import org.eclipse.microprofile.graphql.Description;

/** The status of a visit plan. */
@Description("Where a visit plan stands.")
public enum VisitPlanStatus {
    @Description("Being written by its employee.")
    DRAFT,
    @Description("Handed in for approval.")
    SUBMITTED,
    @Description("Approved by a manager.")
    APPROVED
}
