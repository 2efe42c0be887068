package dev.tributary.visits;

import org.hibernate.annotations.UuidGenerator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.time.LocalDate;
import java.util.UUID;

/** A visit of a plan. */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Visit {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID planId;
    private UUID partnerId;
    private LocalDate plannedOn;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    /** Required by the persistence provider. */
    protected Visit() {}

    /** A visit to be made on this business date. */
    static Visit planned(UUID planId, UUID partnerId, LocalDate plannedOn, String purpose) {
        Visit visit = new Visit();
        visit.planId = planId;
        visit.partnerId = partnerId;
        visit.plannedOn = plannedOn;
        visit.purpose = purpose;
        visit.status = VisitStatus.PLANNED;
        return visit;
    }
}
