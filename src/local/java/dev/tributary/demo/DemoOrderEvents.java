package dev.tributary.demo;

import dev.tributary.demo.DemoOrders.Order;
import dev.tributary.demo.DemoPeople.Employee;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The events of the orders of the last two months. Earlier orders have none, as if they had been taken over from paper.
 */
final class DemoOrderEvents {

    /** @param part the number of the delivery or the return that it is about; null if it is about the order only */
    record Event(
            UUID id,
            Order order,
            String kind,
            Instant at,
            Employee employee,
            @Nullable String reason,
            @Nullable String part) {}

    /** An approval beyond the partner's credit; amounts are in cents of CNY. */
    record Release(Order order, long limitCents, long exposureCents, String reason, UUID by, Instant at) {}

    private static final int DAYS = 60;
    private static final List<String> CANCELLED = List.of("客户预算取消", "型号下错,重新下单", "最终用户项目延期", "交期不能满足");

    private static final List<String> RELEASED = List.of("客户承诺月底前付清", "项目回款已到监管账户", "旺季临时超额,大区同意");

    final List<Event> all = new ArrayList<>();
    final List<Release> releases = new ArrayList<>();

    private final DemoDraw draw;
    private final DemoPeople people;
    private final Map<UUID, Long> limits;

    DemoOrderEvents(long seed, LocalDate today, DemoPeople people, DemoCredit credit, List<Order> orders) {
        this.limits = credit.limits.stream()
                .collect(Collectors.toMap(limit -> limit.partner().id(), DemoCredit.Limit::amountCents));
        this.draw = new DemoDraw(seed, "order events");
        this.people = people;
        Instant now = today.atStartOfDay(DemoDraw.ZONE).plusHours(8).toInstant();
        for (Order order : orders) {
            if (order.date().isAfter(today.minusDays(DAYS)) && !order.status().equals("DRAFT")) {
                tell(order, now);
            }
        }
    }

    private void tell(Order order, Instant now) {
        add(order, "PLACED", order.placedAt(), order.employee(), null);
        Instant next = order.placedAt().plusSeconds(draw.between(600, 20 * 3600));
        Instant at = next.isAfter(now) ? now : next;
        switch (order.status()) {
            case "CANCELLED" -> add(order, "CANCELLED", at, order.employee(), draw.pick(CANCELLED));
            case "ON_CREDIT_HOLD" -> add(order, "HELD", at, inside(), null);
            case "CONFIRMED", "FULFILLED", "CLOSED" -> {
                Long limit = limits.get(order.partner().id());
                if (limit != null && draw.chance(.02)) {
                    letPass(order, limit, at, now);
                } else {
                    add(order, "CONFIRMED", at, inside(), null);
                }
            }
            default -> {}
        }
    }

    /** Finance approves the order some hours after it was held. */
    private void letPass(Order order, long limit, Instant held, Instant now) {
        add(order, "HELD", held, inside(), null);
        Instant later = held.plusSeconds(draw.between(3_600, 6 * 3_600));
        Instant at = later.isAfter(now) ? now : later;
        String reason = draw.pick(RELEASED);
        Employee finance = people.employees.get(5);
        add(order, "RELEASED", at, finance, reason);
        UUID by = Objects.requireNonNull(finance.subject());
        releases.add(new Release(order, limit, limit + order.totalCents() / 2 + 1, reason, by, at));
    }

    private void add(Order order, String kind, Instant at, Employee employee, @Nullable String reason) {
        all.add(new Event(draw.id(at), order, kind, at, employee, reason, null));
    }

    /** An employee of sales support (内勤), which handles the orders. */
    private Employee inside() {
        return people.employees.get(4);
    }
}
