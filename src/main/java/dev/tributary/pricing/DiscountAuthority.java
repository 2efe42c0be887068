package dev.tributary.pricing;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The discount that a position may give from a day until its next authority begins. It never changes once it is set.
 */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class DiscountAuthority {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SalesPosition position;

    private LocalDate validFrom;
    private BigDecimal mostDiscount;
    private String reason;
    private @Nullable UUID setBy;

    /** Required by the persistence provider. */
    protected DiscountAuthority() {}

    /**
     * An authority of a position.
     *
     * @param mostDiscount as a fraction of the list price, 0 to 1
     * @param setBy the employee who answers for it; null if the caller has no employee record
     */
    static DiscountAuthority set(
            SalesPosition position, LocalDate validFrom, BigDecimal mostDiscount, String reason, @Nullable UUID setBy) {
        DiscountAuthority authority = new DiscountAuthority();
        authority.position = position;
        authority.validFrom = validFrom;
        authority.mostDiscount = mostDiscount;
        authority.reason = reason;
        authority.setBy = setBy;
        return authority;
    }

    /** Its key; assigned when it is persisted. */
    UUID id() {
        return id;
    }
}
