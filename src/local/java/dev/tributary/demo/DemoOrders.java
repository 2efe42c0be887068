package dev.tributary.demo;

import dev.tributary.demo.DemoPartners.Kind;
import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPartners.Status;
import dev.tributary.demo.DemoPeople.Employee;
import dev.tributary.demo.DemoProducts.Product;
import dev.tributary.demo.DemoTerritories.Territory;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The orders of two full years and of this one up to today. Amounts are in cents of CNY. */
final class DemoOrders {

    record Line(Product product, long quantity, long unitPriceCents) {

        long amountCents() {
            return quantity * unitPriceCents;
        }
    }

    /** @param territory the partner's territory on the order's date, in which it was sold */
    record Order(
            UUID id,
            String number,
            Partner partner,
            Territory territory,
            Employee employee,
            LocalDate date,
            LocalDate dueDate,
            @Nullable LocalDate shipDate,
            String status,
            List<Line> lines,
            long netCents,
            long taxCents,
            long freightCents,
            @Nullable String note,
            Instant placedAt) {

        long totalCents() {
            return netCents + taxCents + freightCents;
        }

        /** As {@code order_counts} in the database defines it. */
        boolean counts() {
            return !status.equals("DRAFT") && !status.equals("CANCELLED");
        }

        /** As {@code order_confirmed} in the database defines it. */
        boolean isConfirmed() {
            return status.equals("CONFIRMED") || status.equals("FULFILLED") || status.equals("CLOSED");
        }

        Order closed() {
            return new Order(
                    id,
                    number,
                    partner,
                    territory,
                    employee,
                    date,
                    dueDate,
                    shipDate,
                    "CLOSED",
                    lines,
                    netCents,
                    taxCents,
                    freightCents,
                    note,
                    placedAt);
        }
    }

    private record Placed(Partner partner, LocalDate date, Instant at) {}

    private static final double FIRST_YEAR_SALES = 640_000_000;
    private static final double FIRST_YEAR_ORDERS = 11_500;
    private static final double GROWTH = 1.13;
    private static final int TAX_PER_CENT = 13;
    private static final List<Integer> LINES = List.of(1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6);
    private static final List<String> NOTES = List.of(
            "请于工作日上午送货,提前一小时电话联系", "项目订单,分批发货,首批先发一半", "随货附增值税专用发票", "送货至项目现场,需提供装卸", "与上一单合并发货", "最终客户为学校,暑期安装");

    private final DemoDraw draw;
    private final LocalDate today;
    private final LocalDate start;
    private final DemoPeople people;
    private final DemoProducts products;
    private final List<LocalDate> days;
    private final double[] upToDay;
    private final double yearsOfOrders;
    private final double meanSize;
    private final double meanRootSize;
    private final int partners;

    final List<Order> all = new ArrayList<>();

    DemoOrders(
            long seed,
            LocalDate today,
            LocalDate start,
            DemoSeason season,
            DemoPeople people,
            DemoPartners partners,
            DemoProducts products) {
        this.draw = new DemoDraw(seed, "orders");
        this.today = today;
        this.start = start;
        this.people = people;
        this.products = products;
        this.partners = partners.all.size();
        meanSize = partners.all.stream().mapToDouble(Partner::size).average().orElse(1);
        meanRootSize = partners.all.stream()
                .mapToDouble(p -> StrictMath.sqrt(p.size()))
                .average()
                .orElse(1);

        days = start.datesUntil(today.plusDays(1)).toList();
        upToDay = new double[days.size()];
        double sum = 0;
        for (int i = 0; i < days.size(); i++) {
            sum += season.weight(days.get(i)) * StrictMath.pow(GROWTH, i / 365.0);
            upToDay[i] = sum;
        }
        double firstYear = upToDay[start.lengthOfYear() - 1];
        yearsOfOrders = sum / firstYear;

        List<Placed> placed = new ArrayList<>();
        partners.all.forEach(partner -> place(partner, placed));
        placed.sort(Comparator.comparing(Placed::at));
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Placed one : placed) {
            int number = numbers.merge(one.date().getYear(), 1, Integer::sum);
            all.add(order(one, "SO-%d-%06d".formatted(one.date().getYear(), number)));
        }
    }

    private double ordersAYear(Partner partner) {
        return FIRST_YEAR_ORDERS / partners * StrictMath.sqrt(partner.size()) / meanRootSize;
    }

    private void place(Partner partner, List<Placed> placed) {
        int count = draw.poisson(ordersAYear(partner) * yearsOfOrders);
        for (int i = 0; i < count; i++) {
            double at = draw.between(0.0, upToDay[upToDay.length - 1]);
            int index = Arrays.binarySearch(upToDay, at);
            LocalDate date = days.get(index < 0 ? -index - 1 : index);
            if (partner.tradesOn(date)) {
                // Today's orders came overnight, since the company may be created early in the day.
                placed.add(new Placed(partner, date, date.equals(today) ? draw.at(date, 0, 8) : draw.at(date, 8, 19)));
            }
        }
    }

    private Order order(Placed placed, String number) {
        Partner partner = placed.partner();
        LocalDate date = placed.date();
        double years = ChronoUnit.DAYS.between(start, date) / 365.0;
        double sales = FIRST_YEAR_SALES / partners * partner.size() / meanSize;
        // Prices are coarse for small amounts; a smaller order would not be worth a delivery.
        double amount = StrictMath.max(
                800, sales / ordersAYear(partner) * StrictMath.exp(partner.trend() * years) * draw.factor(.55) / 1.16);
        List<Line> lines = lines(amount, partner);
        long net = lines.stream().mapToLong(Line::amountCents).sum();
        String status = status(ChronoUnit.DAYS.between(date, today), partner);
        LocalDate ship = date.plusDays(draw.between(1, 7));
        return new Order(
                draw.id(placed.at()),
                number,
                partner,
                partner.territoryOn(date),
                people.primaryRep(partner.territoryOn(date), date),
                date,
                date.plusDays(partner.kind().termDays),
                status.equals("FULFILLED") ? (ship.isAfter(today) ? today : ship) : null,
                status,
                lines,
                net,
                (net * TAX_PER_CENT + 50) / 100,
                freight(net),
                draw.chance(.06) ? draw.pick(NOTES) : null,
                placed.at());
    }

    private List<Line> lines(double amount, Partner partner) {
        List<Line> lines = new ArrayList<>();
        int count = draw.pick(LINES);
        int discount = partner.kind().discount + (partner.size() > meanSize * 2 ? 4 : 0) + draw.between(0, 3);
        double left = amount;
        for (int i = count; i > 0; i--) {
            double part = i == 1 ? left : left * draw.between(.35, .75);
            Product product = product(part * 100, lines);
            if (product == null) {
                continue;
            }
            long price = product.listPriceCents() * (100 - discount) / 100 / 100 * 100;
            long quantity = StrictMath.max(1, StrictMath.round(part * 100 / price));
            lines.add(new Line(product, quantity, price));
            left -= quantity * price / 100.0;
        }
        return lines;
    }

    /** A product that makes sense for about this amount; null if no product is that cheap. */
    private @Nullable Product product(double cents, List<Line> chosen) {
        List<Product> others = products.all.stream()
                .filter(product ->
                        chosen.stream().noneMatch(line -> line.product().equals(product)))
                .toList();
        List<Product> fitting = others.stream()
                .filter(product -> product.listPriceCents() <= cents * 1.2 && product.listPriceCents() * 60 >= cents)
                .toList();
        if (!fitting.isEmpty()) {
            return draw.pick(fitting, Product::popularity);
        }
        return others.stream()
                .filter(product -> product.listPriceCents() <= cents * 1.2)
                .max(Comparator.comparingLong(Product::listPriceCents))
                .orElse(null);
    }

    private long freight(long net) {
        boolean paidByPartner = net < 6_000_000 && draw.chance(.4);
        return paidByPartner ? (8_000 + net / 200) / 1_000 * 1_000 : 0;
    }

    private String status(long age, Partner partner) {
        if (draw.chance(.022)) {
            return "CANCELLED";
        }
        if (partner.status() == Status.SUSPENDED && age < 60 && draw.chance(.5)) {
            return "ON_CREDIT_HOLD";
        }
        // The order is old enough to be delivered; DemoReceipts closes it when it is paid.
        if (age > 21 || (age > 9 && draw.chance(.6))) {
            return "FULFILLED";
        }
        if (age > 4) {
            return draw.chance(.92) ? "CONFIRMED" : "ON_CREDIT_HOLD";
        }
        List<String> fresh = partner.kind() == Kind.RETAILER
                ? List.of("SUBMITTED", "CONFIRMED", "CONFIRMED", "CONFIRMED")
                : List.of("SUBMITTED", "SUBMITTED", "SUBMITTED", "CONFIRMED", "CONFIRMED", "DRAFT");
        return draw.pick(fresh);
    }
}
