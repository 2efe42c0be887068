package dev.tributary.orders;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A sales order: what a partner ordered, in the partner's currency, and where it stands. */
@Entity
@SuppressWarnings("UnusedVariable") // the persistence provider reads the fields
public class SalesOrder {

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

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    private List<OrderLine> lines = new ArrayList<>();

    /** For the persistence provider. */
    protected SalesOrder() {}

    /**
     * A placed order: submitted, its net the sum of its lines, tax rounded half up to two decimals, no freight yet.
     *
     * @param number unique
     * @param partnerId whose order it is
     * @param territoryId the partner's territory on the order's date
     * @param employeeId who answers for it, if anybody does
     * @param taxRate of the net amount, as a fraction
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
        order.lines.addAll(lines);
        order.net = lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        order.tax = order.net.multiply(taxRate).setScale(TAX_DECIMALS, RoundingMode.HALF_UP);
        order.freight = BigDecimal.ZERO;
        order.total = order.net.add(order.tax).add(order.freight);
        order.note = note;
        return order;
    }

    /** Its key; given when it is persisted. */
    public UUID id() {
        return id;
    }

    /** The number that people know it by. */
    public String number() {
        return number;
    }

    /** Whether it was placed and not called off: then it counts as sales and is owed for. */
    public boolean countsAsSales() {
        return status.countsAsSales();
    }
}
