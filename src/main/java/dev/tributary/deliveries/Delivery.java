package dev.tributary.deliveries;

import dev.tributary.orders.OrderPart;
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

/**
 * A delivery of an order's goods or of a part of them, and its status. {@link Deliveries} writes its lines, packing
 * list, checks and proof; the database lets the status advance only when these are complete.
 */
@Entity
@DynamicUpdate // the database lets callers change some columns only
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class Delivery implements OrderPart<DeliveryStatus> {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String number;
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private LocalDate plannedOn;
    private @Nullable String carrier;
    private @Nullable LocalDate shippedOn;
    private @Nullable LocalDate expectedOn;
    private int version = 1;

    /** Required by the persistence provider. */
    protected Delivery() {}

    /**
     * A delivery with a written notice.
     *
     * @param number unique
     * @param plannedOn the business date on which the goods are to leave
     */
    static Delivery notified(String number, UUID orderId, LocalDate plannedOn) {
        Delivery delivery = new Delivery();
        delivery.number = number;
        delivery.orderId = orderId;
        delivery.status = DeliveryStatus.NOTIFIED;
        delivery.plannedOn = plannedOn;
        return delivery;
    }

    @Override
    public String word() {
        return "delivery";
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String number() {
        return number;
    }

    /** The key of its order. */
    UUID orderId() {
        return orderId;
    }

    @Override
    public DeliveryStatus status() {
        return status;
    }

    /** The business date on which it left; null before. */
    @Nullable
    LocalDate shippedOn() {
        return shippedOn;
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
     * Releases it for packing and shipping.
     *
     * @throws IllegalStateException if its status is not NOTIFIED
     */
    void release() {
        mustBe(DeliveryStatus.NOTIFIED);
        status = DeliveryStatus.RELEASED;
    }

    /**
     * Hands it to a carrier.
     *
     * @param today the business date on which it leaves
     * @param expectedOn the business date on which it is to arrive
     * @throws IllegalStateException if its status is not RELEASED
     */
    void ship(String carrier, LocalDate today, LocalDate expectedOn) {
        mustBe(DeliveryStatus.RELEASED);
        status = DeliveryStatus.SHIPPED;
        this.carrier = carrier;
        this.shippedOn = today;
        this.expectedOn = expectedOn;
    }

    /**
     * Marks it as signed for by the customer.
     *
     * @throws IllegalStateException if its status is not SHIPPED
     */
    void deliver() {
        mustBe(DeliveryStatus.SHIPPED);
        status = DeliveryStatus.DELIVERED;
    }

    /**
     * Cancels it.
     *
     * @throws IllegalStateException if it has left or is cancelled already
     */
    void cancel() {
        if (status != DeliveryStatus.NOTIFIED) {
            mustBe(DeliveryStatus.RELEASED);
        }
        status = DeliveryStatus.CANCELLED;
    }

    private void mustBe(DeliveryStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("delivery " + number + " is " + status);
        }
    }
}
