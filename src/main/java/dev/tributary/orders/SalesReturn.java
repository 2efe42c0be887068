package dev.tributary.orders;

import dev.tributary.orders.rules.ReturnCause;
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
 * Goods of an order that come back, and where that stands. Of which lines how much is written by {@link Returns}; who asked
 * for it and who authorised it the database knows by itself, and it lets nobody authorise what they asked for.
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

    /** For the persistence provider. */
    protected SalesReturn() {}

    /**
     * A return that somebody asks for.
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

    /** Of which order. */
    UUID orderId() {
        return orderId;
    }

    /** The business date on which it was asked for. */
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
     * Lets the goods come back.
     *
     * @throws IllegalStateException if it does not wait for that
     */
    void authorise() {
        go(ReturnStatus.REQUESTED, ReturnStatus.AUTHORISED);
    }

    /**
     * The goods are here.
     *
     * @param on business date
     * @throws IllegalStateException if it is not authorised, or they are here already
     */
    void receive(LocalDate on) {
        go(ReturnStatus.AUTHORISED, ReturnStatus.RECEIVED);
        receivedOn = on;
    }

    /**
     * What came back is credited.
     *
     * @throws IllegalStateException if nothing came back, or it is credited already
     */
    void credit() {
        go(ReturnStatus.RECEIVED, ReturnStatus.CREDITED);
    }

    /**
     * Does not take the goods.
     *
     * @throws IllegalStateException if they are taken already
     */
    void reject() {
        end(ReturnStatus.REJECTED);
    }

    /**
     * Nothing is to come back any more.
     *
     * @throws IllegalStateException if it has come back already
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
