package dev.tributary.receivables;

import org.hibernate.annotations.UuidGenerator;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The part of a receipt that pays for an order. It never changes once it is created. */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Allocation {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID receiptId;
    private UUID orderId;
    private UUID partnerId;
    private BigDecimal amount;
    private LocalDate allocatedOn;

    /** Required by the persistence provider. */
    protected Allocation() {}

    /** An allocation of this amount of the receipt, in its currency, to an order of the same partner. */
    static Allocation of(Receipt receipt, UUID orderId, BigDecimal amount, LocalDate allocatedOn) {
        Allocation allocation = new Allocation();
        allocation.receiptId = receipt.id();
        allocation.orderId = orderId;
        allocation.partnerId = receipt.partnerId();
        allocation.amount = amount;
        allocation.allocatedOn = allocatedOn;
        return allocation;
    }
}
