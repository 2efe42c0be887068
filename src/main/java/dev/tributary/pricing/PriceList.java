package dev.tributary.pricing;

import dev.tributary.partners.PartnerKind;
import dev.tributary.platform.persistence.Versioned;
import dev.tributary.pricing.rules.PriceListRequest;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.time.LocalDate;
import java.util.UUID;

/** A price list: its audience and the days on which it holds. {@link PriceLists} writes its prices. */
@Entity
@DynamicUpdate // the audience never changes, and the database lets nobody update it
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class PriceList implements Versioned {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String code;
    private String name;
    private String currency;

    @Enumerated(EnumType.STRING)
    private @Nullable PartnerKind kind;

    private @Nullable UUID territoryId;
    private @Nullable UUID partnerId;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private int version;

    /** Required by the persistence provider. */
    protected PriceList() {}

    /** A list for the requested days, without prices yet. */
    static PriceList opened(PriceListRequest request, @Nullable UUID territoryId, @Nullable UUID partnerId) {
        PriceList list = new PriceList();
        list.code = request.code();
        list.name = request.name();
        list.currency = request.currency();
        list.kind = request.kind() == null ? null : PartnerKind.valueOf(request.kind());
        list.territoryId = territoryId;
        list.partnerId = partnerId;
        list.validFrom = request.from();
        list.validTo = request.to();
        list.version = 1;
        return list;
    }

    @Override
    public UUID id() {
        return id;
    }

    /** The code that people know it by. */
    String code() {
        return code;
    }

    /** ISO 4217 code of its prices. */
    String currency() {
        return currency;
    }

    @Override
    public int version() {
        return version;
    }

    /** Whether its last day is over. */
    boolean isOver(LocalDate today) {
        return validTo != null && !validTo.isAfter(today);
    }

    /**
     * Whether this day can become its first day without effect: the list holds before it, the day is not past, and it
     * is earlier than the agreed end.
     */
    boolean mayEnd(LocalDate on, LocalDate today) {
        return (validFrom == null || on.isAfter(validFrom))
                && !on.isBefore(today)
                && (validTo == null || on.isBefore(validTo));
    }

    /**
     * Ends it earlier than agreed.
     *
     * @param on the first day on which it no longer holds
     * @throws IllegalStateException if it cannot end on that day
     */
    void end(LocalDate on, LocalDate today) {
        if (!mayEnd(on, today)) {
            throw new IllegalStateException("a list from " + validFrom + " to " + validTo + " cannot end on " + on);
        }
        validTo = on;
    }

    @Override
    public void changed() {
        version++;
    }
}
