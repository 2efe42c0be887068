package dev.tributary.visits;

import org.hibernate.annotations.UuidGenerator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.LocalDate;
import java.util.UUID;

/** An employee's plan of visits for a week. */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class VisitPlan {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID employeeId;
    private UUID territoryId;
    private LocalDate weekStart;

    @Enumerated(EnumType.STRING)
    private VisitPlanStatus status;

    @Version
    private int version;

    /** Required by the persistence provider. */
    protected VisitPlan() {}

    /** A draft of a plan. */
    static VisitPlan draft(UUID employeeId, UUID territoryId, LocalDate weekStart) {
        VisitPlan plan = new VisitPlan();
        plan.employeeId = employeeId;
        plan.territoryId = territoryId;
        plan.weekStart = weekStart;
        plan.status = VisitPlanStatus.DRAFT;
        return plan;
    }

    /** Its key; assigned when it is persisted. */
    UUID id() {
        return id;
    }

    /** Whether it can still be changed. */
    boolean isDraft() {
        return status == VisitPlanStatus.DRAFT;
    }

    /**
     * Submits the plan for approval.
     *
     * @throws IllegalStateException if it is not a draft
     */
    void submit() {
        if (!isDraft()) {
            throw new IllegalStateException("only a draft can be submitted, not a plan with status " + status);
        }
        status = VisitPlanStatus.SUBMITTED;
    }
}
