package dev.tributary.demo;

import dev.tributary.demo.DemoOrders.Order;
import dev.tributary.demo.DemoPartners.Kind;
import dev.tributary.demo.DemoPartners.Partner;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Payments received (回款) and the orders they pay for. Most come about when they are due; some come late, some in part,
 * some never.
 */
final class DemoReceipts {

    record Receipt(
            UUID id,
            String number,
            Partner partner,
            LocalDate receivedOn,
            long amountCents,
            String reference,
            boolean acceptance,
            Instant recordedAt) {

        /** The day on which an acceptance is paid; null for a transfer. */
        @Nullable
        LocalDate maturesOn() {
            return acceptance ? receivedOn.plusDays(DAYS_OF_ACCEPTANCE) : null;
        }
    }

    record Allocation(UUID id, Receipt receipt, Order order, long amountCents, LocalDate allocatedOn) {}

    private record Payment(Order order, LocalDate on, long cents) {}

    private static final String ACCEPTANCE = "银行承兑汇票";
    private static final List<String> WAYS = List.of("网银转账", "网银转账", "网银转账", "电汇", ACCEPTANCE);
    private static final int DAYS_OF_ACCEPTANCE = 180;
    private static final List<Integer> PAYDAYS = List.of(10, 20, 28);

    private final DemoDraw draw;
    private final LocalDate today;
    private final DemoCalendar calendar;

    final List<Receipt> receipts = new ArrayList<>();
    final List<Allocation> allocations = new ArrayList<>();
    /** The orders after the payments, with paid ones closed. */
    final List<Order> orders;

    DemoReceipts(long seed, LocalDate today, DemoCalendar calendar, List<Order> delivered) {
        this.draw = new DemoDraw(seed, "receipts");
        this.today = today;
        this.calendar = calendar;

        Map<UUID, Map<LocalDate, List<Payment>>> due = new HashMap<>();
        List<List<Payment>> together = new ArrayList<>();
        for (Order order : delivered) {
            for (Payment payment : payments(order)) {
                if (!payment.on().isAfter(today)) {
                    due.computeIfAbsent(order.partner().id(), any -> new HashMap<>())
                            .computeIfAbsent(payment.on(), any -> {
                                List<Payment> run = new ArrayList<>();
                                together.add(run);
                                return run;
                            })
                            .add(payment);
                }
            }
        }
        together.sort(Comparator.comparing(run -> run.get(0).on()));
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<UUID, Long> paid = new HashMap<>();
        for (List<Payment> run : together) {
            int year = run.get(0).on().getYear();
            receive(run, "RC-%d-%06d".formatted(year, numbers.merge(year, 1, Integer::sum)));
            run.forEach(payment -> paid.merge(payment.order().id(), payment.cents(), Long::sum));
        }
        orders = delivered.stream()
                .map(order ->
                        order.status().equals("FULFILLED") && paid.getOrDefault(order.id(), 0L) == order.totalCents()
                                ? order.closed()
                                : order)
                .toList();
    }

    private List<Payment> payments(Order order) {
        if (!order.status().equals("FULFILLED")) {
            return List.of();
        }
        int daysLate = switch (order.partner().payer()) {
            case PROMPT -> draw.between(-12, 6);
            case LATE -> draw.between(-5, 55);
            case BAD -> draw.between(10, 200);
        };
        LocalDate earliest = order.date().plusDays(1);
        LocalDate settled = order.dueDate().plusDays(daysLate);
        LocalDate last = payday(settled.isBefore(earliest) ? earliest : settled, order.partner());
        long total = order.totalCents();
        if (draw.chance(.004)) {
            return List.of();
        }
        if (draw.chance(.15)) {
            long deposit = total * draw.between(3, 6) / 10;
            LocalDate first = payday(earliest.plusDays(draw.between(0, 9)), order.partner());
            Payment advance = new Payment(order, first, deposit);
            // Now and then the rest is disputed and stays open.
            return draw.chance(.03) ? List.of(advance) : List.of(advance, new Payment(order, last, total - deposit));
        }
        return List.of(new Payment(order, last, total));
    }

    /** Shops pay immediately; companies pay on fixed days. */
    private LocalDate payday(LocalDate day, Partner partner) {
        if (partner.kind() != Kind.RETAILER) {
            LocalDate from = day;
            day = PAYDAYS.stream()
                    .filter(payday -> payday >= from.getDayOfMonth())
                    .findFirst()
                    .map(from::withDayOfMonth)
                    .orElseGet(() -> from.plusMonths(1).withDayOfMonth(PAYDAYS.get(0)));
        }
        return calendar.nextWorking(day);
    }

    private void receive(List<Payment> run, String number) {
        Partner partner = run.get(0).order().partner();
        LocalDate on = run.get(0).on();
        long allocated = run.stream().mapToLong(Payment::cents).sum();
        // Some partners round up to a full thousand; the rest waits for their next order.
        long amount = draw.chance(.02) ? (allocated / 100_000 + 1) * 100_000 : allocated;
        Instant recordedAt = on.equals(today) ? draw.at(on, 0, 8) : draw.at(on, 9, 18);
        UUID id = draw.id(recordedAt);
        String way = draw.pick(WAYS);
        Receipt receipt = new Receipt(
                id,
                number,
                partner,
                on,
                amount,
                "%s %s-%04d".formatted(way, on.toString().replace("-", ""), draw.between(1, 9999)),
                way.equals(ACCEPTANCE),
                recordedAt);
        receipts.add(receipt);
        for (Payment payment : run) {
            LocalDate booked = calendar.nextWorking(on.plusDays(draw.between(0, 2)));
            allocations.add(new Allocation(
                    draw.id(recordedAt),
                    receipt,
                    payment.order(),
                    payment.cents(),
                    booked.isAfter(today) ? today : booked));
        }
    }
}
