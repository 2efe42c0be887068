package dev.tributary.receivables;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The amount that a partner may owe from a day until its next limit begins. It never changes once it is set. */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class CreditLimit {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID partnerId;
    private LocalDate validFrom;
    private String currency;
    private BigDecimal amount;
    private String reason;
    private @Nullable UUID setBy;

    /** Required by the persistence provider. */
    protected CreditLimit() {}

    /**
     * A limit in the partner's currency.
     *
     * @param setBy the employee who answers for it; null if that person has no employee record
     */
    static CreditLimit set(
            UUID partnerId,
            LocalDate validFrom,
            BigDecimal amount,
            String currency,
            String reason,
            @Nullable UUID setBy) {
        CreditLimit limit = new CreditLimit();
        limit.partnerId = partnerId;
        limit.validFrom = validFrom;
        limit.amount = amount;
        limit.currency = currency;
        limit.reason = reason;
        limit.setBy = setBy;
        return limit;
    }

    /** Its key; assigned when it is persisted. */
    UUID id() {
        return id;
    }
}
