package dev.tributary.demo;

import dev.tributary.demo.DemoOrders.Order;
import dev.tributary.demo.DemoPartners.Kind;
import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPeople.Employee;
import dev.tributary.demo.DemoReceipts.Allocation;
import dev.tributary.demo.DemoReceipts.Receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Credit limits of partners. The limit of a partner with a held order does not cover it; all other limits leave some
 * room. Shops pay immediately and have no limit.
 */
final class DemoCredit {

    /** @param amountCents in CNY */
    record Limit(
            UUID id,
            Partner partner,
            LocalDate validFrom,
            long amountCents,
            String reason,
            Employee setBy,
            Instant setAt) {}

    private static final long STEP = 1_000_000;
    private static final List<String> REASONS = List.of("按上年度回款情况核定", "新签年度协议,按约定额度", "大区评审通过", "信用评级 B,维持原额度");

    final List<Limit> limits = new ArrayList<>();

    DemoCredit(
            long seed,
            LocalDate today,
            DemoPeople people,
            DemoPartners partners,
            List<Order> orders,
            DemoReceipts receipts) {
        DemoDraw draw = new DemoDraw(seed, "credit");
        Map<UUID, Long> exposure = exposure(orders, receipts);
        Map<UUID, Long> smallestHeld = new HashMap<>();
        for (Order order : orders) {
            if (order.status().equals("ON_CREDIT_HOLD")) {
                smallestHeld.merge(order.partner().id(), order.totalCents(), Math::min);
            }
        }
        Employee finance = people.employees.get(5);
        LocalDate agreed = LocalDate.of(today.getYear(), 1, 1);
        for (Partner partner : partners.all) {
            long owed = exposure.getOrDefault(partner.id(), 0L);
            Long held = smallestHeld.get(partner.id());
            if (held == null && partner.kind() == Kind.RETAILER) {
                continue;
            }
            LocalDate from =
                    partner.since().isAfter(agreed) && !partner.since().isAfter(today) ? partner.since() : agreed;
            Instant at = draw.at(from, 0, 8);
            limits.add(new Limit(
                    draw.id(at),
                    partner,
                    from,
                    held == null ? roomy(owed, draw) : Math.max(0, owed + held / 2) / 100 * 100,
                    held == null ? draw.pick(REASONS) : "回款不及时,额度收紧",
                    finance,
                    at));
        }
    }

    private static long roomy(long owed, DemoDraw draw) {
        return (Math.max(0, owed) * draw.between(13, 25) / 10 / STEP + draw.between(1, 20)) * STEP;
    }

    /** The exposure by partner in cents, as the database view partner_exposure computes it. */
    static Map<UUID, Long> exposure(List<Order> orders, DemoReceipts receipts) {
        Map<UUID, Long> exposure = new HashMap<>();
        for (Order order : orders) {
            if (order.isConfirmed()) {
                exposure.merge(order.partner().id(), order.totalCents(), Long::sum);
            }
        }
        for (Receipt receipt : receipts.receipts) {
            exposure.merge(receipt.partner().id(), -receipt.amountCents(), Long::sum);
        }
        for (Allocation allocation : receipts.allocations) {
            if (!allocation.order().isConfirmed()) {
                exposure.merge(allocation.order().partner().id(), allocation.amountCents(), Long::sum);
            }
        }
        return exposure;
    }
}
