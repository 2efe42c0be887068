package dev.tributary.visits;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An employee's visit plan of a week.
 *
 * @param territoryId the territory that the plan is for; its managers see the plan
 * @param weekStart a Monday
 */
@Type("VisitPlan")
@Description("A visit plan: the visits of an employee in a week (拜访计划).")
public record VisitPlanRecord(
        UUID id,
        @Ignore UUID employeeId,
        @Ignore UUID territoryId,
        @Description("The Monday of the week.") LocalDate weekStart,
        @Description("The status.") VisitPlanStatus status,

        @Description("Counts the changes. A mutation names the version that its caller saw.")
        int version)
        implements Node {}
