package dev.tributary.visits;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The visit plans with their visits. */
@ApplicationScoped
class VisitPlans implements PanacheRepositoryBase<VisitPlan, UUID> {

    /** The employee's plan of the week; null if there is none. */
    Uni<@Nullable VisitPlan> ofWeek(UUID employee, LocalDate weekStart) {
        return find("employeeId = ?1 and weekStart = ?2", employee, weekStart).firstResult();
    }

    /** Replaces the visits of the draft by these. */
    Uni<Void> replaceVisits(VisitPlan draft, List<Visit> visits) {
        return getSession()
                .chain(session -> session.createMutationQuery("delete from Visit where planId = ?1")
                        .setParameter(1, draft.id())
                        .executeUpdate()
                        .chain(() -> session.persistAll(visits.toArray())));
    }

    /** The days of the plan's visits that are still to be made, one entry a visit. */
    Uni<List<LocalDate>> plannedDays(VisitPlan plan) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select plannedOn from Visit where planId = ?1 and status = ?2 order by plannedOn",
                                LocalDate.class)
                        .setParameter(1, plan.id())
                        .setParameter(2, VisitStatus.PLANNED)
                        .getResultList());
    }
}
