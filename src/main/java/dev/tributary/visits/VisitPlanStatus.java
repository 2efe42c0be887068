package dev.tributary.visits;

import org.eclipse.microprofile.graphql.Description;

/** The status of a visit plan. */
@Description("The status of a visit plan.")
public enum VisitPlanStatus {
    @Description("The employee is writing the plan.")
    DRAFT,
    @Description("The plan is submitted for approval.")
    SUBMITTED,
    @Description("A manager has approved the plan.")
    APPROVED
}
