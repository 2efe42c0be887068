package dev.tributary.visits.api;

import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.visits.VisitPlanRecord;
import dev.tributary.visits.VisitPlanStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** A visit plan for GraphQL. */
@Type("VisitPlan")
@Description("A visit plan: the visits of an employee in a week (拜访计划).")
public record VisitPlanView(@Ignore VisitPlanRecord plan) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("VisitPlan", plan.id());
    }

    @NonNull
    @Description("The Monday of the week.")
    public LocalDate getWeekStart() {
        return plan.weekStart();
    }

    @NonNull
    @Description("The status.")
    public VisitPlanStatus getStatus() {
        return plan.status();
    }

    @NonNull
    @Description("Counts the changes. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return plan.version();
    }
}
