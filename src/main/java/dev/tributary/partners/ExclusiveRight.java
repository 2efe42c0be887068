package dev.tributary.partners;

import dev.tributary.partners.rules.RightRequest;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A partner's right to be the only one that sells a product line in a territory and all below it, on business dates from
 * one up to, but without, another. That two partners' rights never meet is checked by the database.
 */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class ExclusiveRight {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID partnerId;

    @Column(updatable = false)
    private UUID territoryId;

    @Column(updatable = false)
    private UUID productLineId;

    @Column(updatable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;
    private @Nullable String endReason;
    private int version;

    /** For the persistence provider. */
    protected ExclusiveRight() {}

    /** A right of the partner, for the days that were asked for. */
    static ExclusiveRight granted(UUID partnerId, UUID territoryId, UUID productLineId, RightRequest request) {
        ExclusiveRight right = new ExclusiveRight();
        right.partnerId = partnerId;
        right.territoryId = territoryId;
        right.productLineId = productLineId;
        right.validFrom = request.from();
        right.validTo = request.to();
        right.version = 1;
        return right;
    }

    /** Its key; given when it is persisted. */
    UUID id() {
        return id;
    }

    /** How often it was changed, and one more. */
    int version() {
        return version;
    }

    /** Whether this can be its first day without: it had a day before, the day is not over, and it is earlier than agreed. */
    boolean mayEnd(LocalDate on, LocalDate today) {
        return on.isAfter(validFrom) && !on.isBefore(today) && (validTo == null || on.isBefore(validTo));
    }

    /**
     * Ends it earlier than was granted.
     *
     * @param on the first day without it
     * @throws IllegalStateException if it cannot end then
     */
    void end(LocalDate on, String reason, LocalDate today) {
        if (!mayEnd(on, today)) {
            throw new IllegalStateException("a right from " + validFrom + " to " + validTo + " cannot end on " + on);
        }
        validTo = on;
        endReason = reason;
        version++;
    }
}
