package dev.tributary.rights;

import dev.tributary.platform.persistence.Versioned;
import dev.tributary.rights.rules.RightRequest;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A partner's right to be the only seller of a product line in a territory and all below it, from one business date up
 * to, but without, another. The database checks that two partners' rights never overlap.
 */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class ExclusiveRight implements Versioned {

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

    /** Required by the persistence provider. */
    protected ExclusiveRight() {}

    /** A right of the partner for the requested days. */
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

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void changed() {
        version++;
    }

    /**
     * Whether this day can become its first day without effect: the right holds before it, the day is not past, and it
     * is earlier than the agreed end.
     */
    boolean mayEnd(LocalDate on, LocalDate today) {
        return on.isAfter(validFrom) && !on.isBefore(today) && (validTo == null || on.isBefore(validTo));
    }

    /**
     * Ends it earlier than granted.
     *
     * @param on the first day on which it no longer holds
     * @throws IllegalStateException if it cannot end on that day
     */
    void end(LocalDate on, String reason, LocalDate today) {
        if (!mayEnd(on, today)) {
            throw new IllegalStateException("a right from " + validFrom + " to " + validTo + " cannot end on " + on);
        }
        validTo = on;
        endReason = reason;
    }
}
