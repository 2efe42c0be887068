package dev.tributary.returns;

import dev.tributary.orders.OrderPart;
import dev.tributary.returns.rules.ReturnCause;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Goods that come back from an order, and the status of their return. {@link Returns} writes the quantities of the
 * lines. The database records who requested and who authorised the return, and lets nobody authorise their own request.
 */
@Entity
@DynamicUpdate // the database lets callers change some columns only
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class SalesReturn implements OrderPart<ReturnStatus> {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String number;
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    @Enumerated(EnumType.STRING)
    private ReturnCause cause;

    private @Nullable String explanation;

    @Column(insertable = false, updatable = false)
    private LocalDate requestedOn;

    @Column(insertable = false)
    private @Nullable LocalDate receivedOn;

    private int version = 1;

    /** Required by the persistence provider. */
    protected SalesReturn() {}

    /**
     * A return that the caller requests.
     *
     * @param number unique
     */
    static SalesReturn requested(String number, UUID orderId, ReturnCause cause, @Nullable String explanation) {
        SalesReturn back = new SalesReturn();
        back.number = number;
        back.orderId = orderId;
        back.status = ReturnStatus.REQUESTED;
        back.cause = cause;
        back.explanation = explanation;
        return back;
    }

    @Override
    public String word() {
        return "return";
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public ReturnStatus status() {
        return status;
    }

    /** The key of its order. */
    UUID orderId() {
        return orderId;
    }

    /** The business date of the request. */
    LocalDate requestedOn() {
        return requestedOn;
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
     * Authorises the goods to come back.
     *
     * @throws IllegalStateException if its status is not REQUESTED
     */
    void authorise() {
        go(ReturnStatus.REQUESTED, ReturnStatus.AUTHORISED);
    }

    /**
     * Marks its goods as received.
     *
     * @param on the business date of the receipt
     * @throws IllegalStateException if its status is not AUTHORISED
     */
    void receive(LocalDate on) {
        go(ReturnStatus.AUTHORISED, ReturnStatus.RECEIVED);
        receivedOn = on;
    }

    /**
     * Marks its goods as credited.
     *
     * @throws IllegalStateException if its status is not RECEIVED
     */
    void credit() {
        go(ReturnStatus.RECEIVED, ReturnStatus.CREDITED);
    }

    /**
     * Rejects it.
     *
     * @throws IllegalStateException if its goods are received already
     */
    void reject() {
        end(ReturnStatus.REJECTED);
    }

    /**
     * Withdraws it.
     *
     * @throws IllegalStateException if its goods have come back already
     */
    void withdraw() {
        end(ReturnStatus.WITHDRAWN);
    }

    private void end(ReturnStatus ended) {
        go(status == ReturnStatus.AUTHORISED ? ReturnStatus.AUTHORISED : ReturnStatus.REQUESTED, ended);
    }

    private void go(ReturnStatus from, ReturnStatus to) {
        if (status != from) {
            throw new IllegalStateException("return " + number + " is " + status);
        }
        status = to;
    }
}
