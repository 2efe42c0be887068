package dev.tributary.orders;

import dev.tributary.platform.persistence.Versioned;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A sales order: what a partner ordered, in the partner's currency, and its status. The order has the sums of its
 * lines; {@link Orders} writes the lines themselves.
 */
@Entity
@DynamicUpdate // the database lets callers change some columns only
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class SalesOrder implements Versioned {

    private static final int TAX_DECIMALS = 2;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String number;
    private UUID partnerId;
    private UUID territoryId;
    private @Nullable UUID employeeId;
    private LocalDate orderDate;
    private @Nullable LocalDate dueDate;
    private @Nullable LocalDate shipDate;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private String currency;
    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal freight;
    private BigDecimal total;
    private @Nullable String note;

    @Version
    private int version;

    /** Required by the persistence provider. */
    protected SalesOrder() {}

    /**
     * A submitted order. Its net is the sum of its lines, its tax is rounded half up to two decimals, it has no freight
     * yet.
     *
     * @param number unique
     * @param partnerId the partner that ordered
     * @param territoryId the partner's territory on the order's date
     * @param employeeId the employee who answers for it, if any
     * @param taxRate the tax as a fraction of the net amount
     */
    public static SalesOrder placed(
            String number,
            UUID partnerId,
            UUID territoryId,
            @Nullable UUID employeeId,
            LocalDate orderDate,
            String currency,
            List<OrderLine> lines,
            BigDecimal taxRate,
            @Nullable String note) {
        SalesOrder order = new SalesOrder();
        order.number = number;
        order.partnerId = partnerId;
        order.territoryId = territoryId;
        order.employeeId = employeeId;
        order.orderDate = orderDate;
        order.status = OrderStatus.SUBMITTED;
        order.currency = currency;
        order.freight = BigDecimal.ZERO;
        order.note = note;
        order.sum(lines, taxRate);
        return order;
    }

    @Override
    public UUID id() {
        return id;
    }

    /** The number that people know it by. */
    public String number() {
        return number;
    }

    /** The partner that ordered. */
    UUID partnerId() {
        return partnerId;
    }

    /** The business date on which it counts as sales. */
    LocalDate orderDate() {
        return orderDate;
    }

    /** Its status. */
    public OrderStatus status() {
        return status;
    }

    /** The amount that the partner owes for it, in its currency. */
    BigDecimal total() {
        return total;
    }

    /** A remark for those who handle it. */
    @Nullable
    String note() {
        return note;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void changed() {
        // Hibernate counts the changes of an order, and only if there are any.
    }

    /** Whether it counts as sales and is owed for: it was placed and is not cancelled. */
    public boolean countsAsSales() {
        return status.countsAsSales();
    }

    /**
     * Sets its amounts to those of new lines.
     *
     * @throws IllegalStateException if it is confirmed or later
     */
    void sell(List<OrderLine> lines, BigDecimal taxRate) {
        mustBe(OrderStatus.SUBMITTED);
        sum(lines, taxRate);
    }

    /**
     * Moves it to another business date; the agreed payment term does not change.
     *
     * @param territoryId the partner's territory on that date
     * @throws IllegalStateException if it is confirmed or later
     */
    void date(LocalDate day, UUID territoryId) {
        mustBe(OrderStatus.SUBMITTED);
        if (dueDate != null) {
            dueDate = day.plusDays(ChronoUnit.DAYS.between(orderDate, dueDate));
        }
        orderDate = day;
        this.territoryId = territoryId;
    }

    /**
     * Replaces the remark.
     *
     * @throws IllegalStateException if it is confirmed or later
     */
    void remark(String note) {
        mustBe(OrderStatus.SUBMITTED);
        this.note = note;
    }

    /**
     * Confirms it: from now on we have to deliver and the partner has to pay.
     *
     * @throws IllegalStateException if it does not wait for its confirmation
     */
    void confirm() {
        mustBe(OrderStatus.SUBMITTED, OrderStatus.ON_CREDIT_HOLD);
        status = OrderStatus.CONFIRMED;
    }

    /**
     * Holds it, since the partner's credit does not cover it.
     *
     * @throws IllegalStateException if it does not wait for its confirmation
     */
    void hold() {
        mustBe(OrderStatus.SUBMITTED, OrderStatus.ON_CREDIT_HOLD);
        status = OrderStatus.ON_CREDIT_HOLD;
    }

    /** Records that goods of it leave; the first goods set the ship date. */
    public void ship(LocalDate today) {
        mustBe(OrderStatus.CONFIRMED);
        if (shipDate == null) {
            shipDate = today;
        }
    }

    /**
     * Marks it as fulfilled: all its goods are delivered, or the rest never will be.
     *
     * @throws IllegalStateException if it is not confirmed
     */
    public void fulfil() {
        mustBe(OrderStatus.CONFIRMED);
        status = OrderStatus.FULFILLED;
    }

    /**
     * Cancels it.
     *
     * @throws IllegalStateException if it is delivered or cancelled already
     */
    void cancel() {
        mustBe(OrderStatus.DRAFT, OrderStatus.SUBMITTED, OrderStatus.ON_CREDIT_HOLD, OrderStatus.CONFIRMED);
        status = OrderStatus.CANCELLED;
    }

    private void mustBe(OrderStatus... expected) {
        if (!List.of(expected).contains(status)) {
            throw new IllegalStateException("order " + number + " is " + status);
        }
    }

    private void sum(List<OrderLine> lines, BigDecimal taxRate) {
        net = OrderLine.net(lines);
        tax = net.multiply(taxRate).setScale(TAX_DECIMALS, RoundingMode.HALF_UP);
        total = net.add(tax).add(freight);
    }
}
