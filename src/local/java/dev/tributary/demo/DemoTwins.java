package dev.tributary.demo;

import dev.tributary.demo.DemoOrders.Order;
import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPartners.Payer;
import dev.tributary.demo.DemoPartners.Status;
import dev.tributary.demo.DemoPartners.Stay;
import dev.tributary.demo.DemoPeople.Employee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Three companies that were entered twice by somebody who took an order from them. The order was cancelled; later the
 * duplicate was noticed and merged into the first file.
 */
final class DemoTwins {

    /**
     * @param loser the duplicate as it was before the merger
     * @param stepId the key of the step that ended it
     */
    record Twin(
            Partner loser,
            LocalDate enteredOn,
            Partner survivor,
            String reason,
            UUID stepId,
            Employee mergedBy,
            Instant mergedAt) {}

    private static final int COUNT = 3;
    private static final List<String> REASONS = List.of("重复建档，合并到原档案", "同一家公司，简称另建了一份", "换人接手时重复录入");

    private final Map<Order, Partner> enteredFor = new HashMap<>();

    final List<Twin> all = new ArrayList<>();

    DemoTwins(long seed, LocalDate today, DemoPeople people, DemoPartners partners, List<Order> orders) {
        DemoDraw draw = new DemoDraw(seed, "twins");
        Set<Partner> survivors = new HashSet<>(partners.withAccount());
        for (Order order : orders) {
            Partner survivor = order.partner();
            if (all.size() < COUNT
                    && order.status().equals("CANCELLED")
                    && order.date().isAfter(today.minusMonths(16))
                    && order.date().isBefore(today.minusMonths(5))
                    && survivor.status() == Status.ACTIVE
                    && survivor.stays().size() == 1
                    && survivor.since().isBefore(order.date().minusMonths(6))
                    && survivors.add(survivor)) {
                LocalDate since = order.date().minusDays(draw.between(2, 9));
                LocalDate entered = since.minusDays(draw.between(10, 20));
                Instant at = draw.at(order.date().plusDays(draw.between(30, 120)), 9, 17);
                Partner loser = new Partner(
                        draw.id(entered),
                        "P%04d".formatted(partners.all.size() + all.size() + 1),
                        otherwise(survivor.name()),
                        survivor.kind(),
                        Status.ACTIVE,
                        List.of(new Stay(survivor.territory(), since)),
                        0,
                        0,
                        Payer.PROMPT,
                        since,
                        at.atZone(DemoDraw.ZONE).toLocalDate());
                enteredFor.put(order, loser);
                // Only a director may merge.
                all.add(new Twin(
                        loser, entered, survivor, REASONS.get(all.size()), draw.id(at), people.employees.get(0), at));
            }
        }
    }

    /** The partner for whom the order was entered; after the merger the order is the survivor's. */
    Partner enteredFor(Order order) {
        return enteredFor.getOrDefault(order, order.partner());
    }

    /** The name as another person would write it: without the legal form, or with one if it has none. */
    private static String otherwise(String name) {
        String shorter = name.replaceAll("(股份|责任)?有限公司$", "");
        return shorter.equals(name) ? name + "有限公司" : shorter;
    }
}
