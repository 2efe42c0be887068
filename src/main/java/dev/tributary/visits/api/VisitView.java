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
    @Description("The business date that it is planned for.")
    public LocalDate getPlannedOn() {
        return visit.plannedOn();
    }

    @NonNull
    @Description("What it is for.")
    public String getPurpose() {
        return visit.purpose();
    }

    @NonNull
    @Description("Where it stands.")
    public VisitStatus getStatus() {
        return visit.status();
    }

    @Nullable
    @Description("When the employee arrived; null before.")
    public OffsetDateTime getCheckedInAt() {
        return visit.checkedInAt();
    }

    @Nullable
    @Description("When it was completed; null before.")
    public OffsetDateTime getCompletedAt() {
        return visit.completedAt();
    }

    @Nullable
    @Description("What came of it, in the employee's words; null before.")
    public String getReport() {
        return visit.report();
    }
}
