package dev.tributary.receivables;

import dev.tributary.receivables.rules.PaymentReceived;
import dev.tributary.receivables.rules.ReceiptMethod;
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

/** One payment received. It never changes once it is recorded; another row reverses it. */
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

    @Enumerated(EnumType.STRING)
    private ReceiptMethod method;

    private @Nullable LocalDate maturesOn;

    /** Required by the persistence provider. */
    protected Receipt() {}

    /** This payment of the partner, in the partner's currency. */
    static Receipt recorded(String number, UUID partnerId, PaymentReceived payment) {
        Receipt receipt = new Receipt();
        receipt.number = number;
        receipt.partnerId = partnerId;
        receipt.receivedOn = payment.receivedOn();
        receipt.currency = payment.currency();
        receipt.amount = payment.amount();
        receipt.reference = payment.reference();
        receipt.method = payment.method();
        receipt.maturesOn = payment.maturesOn();
        return receipt;
    }

    /** Its key; assigned when it is persisted. */
    UUID id() {
        return id;
    }

    /** The number that people use for it. */
    String number() {
        return number;
    }

    /** The partner that paid. */
    UUID partnerId() {
        return partnerId;
    }
}
