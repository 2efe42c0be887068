package dev.tributary.receivables;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One payment received. It never changes once it is recorded. */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Receipt {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String number;
    private UUID partnerId;
    private LocalDate receivedOn;
    private String currency;
    private BigDecimal amount;
    private @Nullable String reference;

    /** Required by the persistence provider. */
    protected Receipt() {}

    /** A payment of the partner, in the partner's currency. */
    static Receipt recorded(
            String number,
            UUID partnerId,
            LocalDate receivedOn,
            String currency,
            BigDecimal amount,
            @Nullable String reference) {
        Receipt receipt = new Receipt();
        receipt.number = number;
        receipt.partnerId = partnerId;
        receipt.receivedOn = receivedOn;
        receipt.currency = currency;
        receipt.amount = amount;
        receipt.reference = reference;
        return receipt;
    }

    /** Its key; assigned when it is persisted. */
    UUID id() {
        return id;
    }

    /** The partner that paid. */
    UUID partnerId() {
        return partnerId;
    }
}
