package dev.tributary.demo;

import dev.tributary.demo.DemoOrderEvents.Event;
import dev.tributary.demo.DemoOrders.Order;
import dev.tributary.demo.DemoPeople.Employee;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The deliveries of the last month's orders. Earlier orders have none, as if they had been taken over from paper. */
final class DemoDeliveries {

    /**
     * A delivery with all its facts; facts that have not happened yet are null.
     *
     * @param parts the quantities of lines, in the lines' sequence
     * @param made when production was complete
     * @param good when quality control passed it
     * @param freightCents the freight agreed with the carrier, and paid where it is settled, in CNY
     * @param missing whether the check found one piece too few of the first line, still unresolved
     */
    record Delivery(
            UUID id,
            String number,
            Order order,
            String status,
            LocalDate plannedOn,
            List<Part> parts,
            @Nullable Instant made,
            @Nullable Instant good,
            @Nullable Instant packed,
            @Nullable Instant checked,
            boolean missing,
            UUID check,
            @Nullable String carrier,
            @Nullable LocalDate shippedOn,
            @Nullable LocalDate expectedOn,
            long freightCents,
            @Nullable LocalDate signedOn,
            @Nullable Instant signed,
            UUID settlement,
            @Nullable Instant settled) {}

    record Part(int lineNo, UUID product, long quantity) {}

    /** An order of which half was delivered, while the other half never will be. */
    record Shortfall(Order order, Employee by, String reason) {}

    private static final int DAYS = 30;
    private static final List<String> CARRIERS = List.of("德邦物流", "安能物流", "顺丰快运", "中通快运", "本市自送");

    final List<Delivery> all = new ArrayList<>();
    final List<Shortfall> shortfalls = new ArrayList<>();
    final List<Event> events = new ArrayList<>();

    private final Map<UUID, LocalDate> shipDates = new HashMap<>();
    private final DemoDraw draw;
    private final LocalDate today;
    private final Instant now;
    private final Employee inside;
    private final Employee finance;

    DemoDeliveries(long seed, LocalDate today, DemoPeople people, DemoOrderEvents orderEvents, List<Order> orders) {
        this.draw = new DemoDraw(seed, "deliveries");
        this.today = today;
        this.now = today.atStartOfDay(DemoDraw.ZONE).plusHours(8).toInstant();
        this.inside = people.employees.get(4);
        this.finance = people.employees.get(5);
        Map<UUID, Instant> confirmed = new HashMap<>();
        orderEvents.all.forEach(event -> confirmed.put(event.order().id(), event.at()));
        for (Order order : orders) {
            Instant at = confirmed.get(order.id());
            if (at != null && order.isConfirmed() && order.date().isAfter(today.minusDays(DAYS))) {
                if (order.shipDate() != null) {
                    deliver(order, at, 6, false);
                } else if (draw.chance(.75)) {
                    boolean fallsShort =
                            draw.chance(.03) && order.lines().stream().anyMatch(line -> line.quantity() > 1);
                    deliver(order, at, fallsShort ? 6 : draw.between(0, 5), fallsShort);
                }
            }
        }
    }

    /** The day on which the first goods of the order left; null if none did. */
    @Nullable
    LocalDate shipDate(Order order) {
        return shipDates.getOrDefault(order.id(), order.shipDate());
    }

    /**
     * @param steps 0 notified, 1 made, 2 good and released, 3 packed, 4 checked, 5 shipped, 6 delivered
     * @param fallsShort whether only half of the order is delivered, for good
     */
    private void deliver(Order order, Instant confirmed, int steps, boolean fallsShort) {
        String number = "DN-%d-%06d".formatted(today.getYear(), all.size() + 1);
        Instant at = told(order, number, "DELIVERY_NOTIFIED", confirmed, inside);
        UUID id = draw.id(at);
        Instant made = null;
        if (steps >= 1) {
            at = told(order, number, "GATE_PASSED", at, inside);
            made = at;
        }
        Instant good = null;
        if (steps >= 2) {
            at = told(order, number, "GATE_PASSED", at, inside);
            good = at;
            at = told(order, number, "DELIVERY_RELEASED", at, inside);
        }
        Instant packed = null;
        if (steps >= 3) {
            at = told(order, number, "DELIVERY_PACKED", at, inside);
            packed = at;
        }
        Instant checked = null;
        if (steps >= 4) {
            at = told(order, number, "DELIVERY_CHECKED", at, inside);
            checked = at;
        }
        LocalDate planned = order.shipDate() == null ? order.date().plusDays(draw.between(2, 8)) : order.shipDate();
        LocalDate shippedOn = null;
        LocalDate expectedOn = null;
        if (steps >= 5) {
            at = told(order, number, "DELIVERY_SHIPPED", at, inside);
            shippedOn = order.shipDate() == null ? dayOf(at) : order.shipDate();
            expectedOn = shippedOn.plusDays(draw.between(1, 4));
            shipDates.put(order.id(), shippedOn);
        }
        long freight = 8_000 + order.netCents() / 300 / 100 * 100;
        LocalDate signedOn = null;
        Instant signed = null;
        Instant settled = null;
        if (steps >= 6) {
            signed = at = told(order, number, "DELIVERED", at, inside);
            LocalDate arrived = Objects.requireNonNull(expectedOn);
            signedOn = arrived.isAfter(today) ? today : arrived;
            at = fallsShort ? fallsShort(order, at) : told(order, null, "FULFILLED", at, inside);
            if (order.status().equals("CLOSED")) {
                at = told(order, null, "CLOSED", at, finance);
            }
            if (draw.chance(.8)) {
                settled = told(order, number, "FREIGHT_SETTLED", at, finance);
            }
        }
        all.add(new Delivery(
                id,
                number,
                order,
                List.of("NOTIFIED", "NOTIFIED", "RELEASED", "RELEASED", "RELEASED", "SHIPPED", "DELIVERED")
                        .get(steps),
                planned,
                parts(order, fallsShort || (steps < 6 && draw.chance(.3))),
                made,
                good,
                packed,
                checked,
                steps == 4 && draw.chance(.5),
                draw.id(at),
                steps < 5 ? null : draw.pick(CARRIERS),
                shippedOn,
                expectedOn,
                freight,
                signedOn,
                signed,
                draw.id(at),
                settled));
    }

    private Instant fallsShort(Order order, Instant delivered) {
        String reason = draw.pick(List.of("余货停产", "客户项目缩减", "余量三个月内无法供货"));
        shortfalls.add(new Shortfall(order, inside, reason));
        return told(order, null, "CLOSED_SHORT", delivered, inside, reason);
    }

    /** The quantities of the whole order, or of its first half. */
    private List<Part> parts(Order order, boolean half) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < order.lines().size(); at++) {
            DemoOrders.Line line = order.lines().get(at);
            parts.add(new Part(at + 1, line.product().id(), half ? (line.quantity() + 1) / 2 : line.quantity()));
        }
        return parts;
    }

    private Instant told(Order order, @Nullable String number, String kind, Instant before, Employee employee) {
        return told(order, number, kind, before, employee, null);
    }

    private Instant told(
            Order order,
            @Nullable String number,
            String kind,
            Instant before,
            Employee employee,
            @Nullable String reason) {
        Instant next = before.plusSeconds(draw.between(600, 4 * 3600));
        // An event is later than the one before it, however little time there was.
        Instant at = next.isAfter(now) ? before.plusSeconds(1) : next;
        events.add(new Event(draw.id(at), order, kind, at, employee, reason, number));
        return at;
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(DemoDraw.ZONE).toLocalDate();
    }
}
