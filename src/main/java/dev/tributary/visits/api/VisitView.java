package dev.tributary.visits.api;

import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.visits.VisitRecord;
import dev.tributary.visits.VisitStatus;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A visit for GraphQL. */
@Type("Visit")
@Description("A visit to a partner, planned or made.")
public record VisitView(@Ignore VisitRecord visit) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Visit", visit.id());
    }

    @NonNull
    @Description("The business date for which the visit is planned.")
    public LocalDate getPlannedOn() {
        return visit.plannedOn();
    }

    @NonNull
    @Description("The purpose.")
    public String getPurpose() {
        return visit.purpose();
    }

    @NonNull
    @Description("The status.")
    public VisitStatus getStatus() {
        return visit.status();
    }

    @Nullable
    @Description("The time at which the employee arrived. Null until then.")
    public OffsetDateTime getCheckedInAt() {
        return visit.checkedInAt();
    }

    @Nullable
    @Description("The time at which the visit was completed. Null until then.")
    public OffsetDateTime getCompletedAt() {
        return visit.completedAt();
    }

    @Nullable
    @Description("The employee's report on the visit. Null until the visit is completed.")
    public String getReport() {
        return visit.report();
    }
}
