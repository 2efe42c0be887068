package dev.tributary.platform.security;

import dev.tributary.platform.persistence.TestDatabase;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All rows of the database, read once as the owner of the tables, whom no policy restricts. Keys are texts. */
record AllRows(
        Map<String, Territory> territories,
        Map<String, List<Parent>> parents,
        Map<String, Employee> employees,
        List<Assignment> assignments,
        List<String> reports,
        Map<String, Partner> partners,
        Map<String, String> partnerBySubject,
        Map<String, List<Part>> filesByTable,
        List<OfTwo> apart,
        List<OfTwo> mergers,
        List<Right> rights,
        List<Part> keyAccounts,
        List<Owner> owners,
        Map<String, Contract> contracts,
        List<OfContract> tiers,
        List<OfContract> reviews,
        Map<String, Order> orders,
        List<Order> credits,
        Map<String, List<Line>> lines,
        Map<String, Receipt> receipts,
        Map<String, String> entries,
        List<Allocation> allocations,
        Map<String, Plan> plans,
        List<Visit> visits,
        Map<String, String> products,
        List<String> productLines,
        List<Stay> stays,
        Map<String, PriceList> priceLists,
        List<OfList> prices,
        List<Event> events,
        Map<String, List<OfOrder>> partsByTable,
        List<OfOrder> releases,
        List<Limit> limits) {

    /** From a day, included, to another, excluded. */
    record Days(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }

        boolean overlaps(Days other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    record Territory(String id, String code) {}

    /** @param parent empty for the root */
    record Parent(String territory, String parent, Days days) {}

    /** @param subject empty without an account */
    record Employee(String id, String number, String subject) {}

    record Assignment(String employee, String territory, String role, Days days) {}

    record Partner(
            String id,
            String code,
            String name,
            String kind,
            String status,
            String territory,
            boolean merged,
            String currency) {}

    /** A partner's territory over a range of days. */
    record Stay(String partner, String territory, Days days) {}

    /** @param kind empty for all, as territory and partner are */
    record PriceList(
            String id, String code, String currency, String kind, String territory, String partner, Days days) {}

    /** A row that belongs to a price list. */
    record OfList(String key, String list) {}

    /** An account manager of a partner. */
    record Owner(String id, String partner, String employee, Days days) {}

    /** A row of a partner's file. */
    record Part(String key, String partner) {}

    /** A row about two partners. */
    record OfTwo(String key, String one, String other) {}

    record Contract(String id, String partner, boolean signed) {}

    /** A row that belongs to a contract. */
    record OfContract(String key, String contract) {}

    record Right(String id, String partner, String territory) {}

    record Order(
            String id,
            String number,
            String partner,
            String territory,
            LocalDate date,
            String status,
            String currency,
            BigDecimal net,
            BigDecimal total) {

        private static final Set<String> UNCOUNTED = Set.of("DRAFT", "CANCELLED");

        boolean counts() {
            return !UNCOUNTED.contains(status);
        }

        /** Whether it is the credit of an order, which lowers the sales of its day. */
        boolean isCredit() {
            return number.isEmpty();
        }
    }

    record Line(String order, int number, String product) {}

    /** A row that belongs to an order. */
    record OfOrder(String id, String order) {}

    /** @param internal whether the partner may not see it */
    record Event(String id, String order, boolean internal) {}

    record Limit(String id, String partner) {}

    record Receipt(String id, String number, String partner, LocalDate receivedOn) {}

    record Allocation(String id, String receipt, String order, String partner, BigDecimal amount) {}

    record Plan(String id, String employee, String territory, LocalDate weekStart, String status) {}

    record Visit(String id, String plan, String partner, LocalDate plannedOn) {}

    static AllRows read() {
        return new AllRows(
                byId(
                        TestDatabase.list(
                                "select id, code from territory", r -> new Territory(r.getString(1), r.getString(2))),
                        Territory::id),
                TestDatabase.list(
                                "select territory_id, coalesce(parent_id::text, ''), lower(valid), upper(valid) from territory_parent",
                                r -> new Parent(r.getString(1), r.getString(2), days(r, 3)))
                        .stream()
                        .collect(Collectors.groupingBy(Parent::territory)),
                byId(
                        TestDatabase.list(
                                "select id, number, coalesce(subject, '') from employee",
                                r -> new Employee(r.getString(1), r.getString(2), r.getString(3))),
                        Employee::id),
                TestDatabase.list(
                        "select employee_id, territory_id, role, lower(valid), upper(valid) from territory_assignment",
                        r -> new Assignment(r.getString(1), r.getString(2), r.getString(3), days(r, 4))),
                TestDatabase.list(
                        "select employee_id || ' ' || manager_id || ' ' || lower(valid) from reporting_line",
                        r -> r.getString(1)),
                byId(
                        TestDatabase.list(
                                "select id, code, name, kind, status, territory_id, merged_into_id is not null, currency from partner",
                                r -> new Partner(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5),
                                        r.getString(6),
                                        r.getBoolean(7),
                                        r.getString(8))),
                        Partner::id),
                TestDatabase.list("select subject, partner_id from partner_user", r ->
                                new String[] {r.getString(1), r.getString(2)})
                        .stream()
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
                Map.of(
                        "partner_step", parts("select id, partner_id from partner_step"),
                        "partner_address", parts("select id, partner_id from partner_address"),
                        "contact", parts("select id, partner_id from contact"),
                        "contact_channel",
                                parts("select contact_id || ' ' || kind || ' ' || address, partner_id"
                                        + " from contact_channel join contact on contact.id = contact_id"),
                        "contact_key_date",
                                parts("select contact_id || ' ' || kind, partner_id"
                                        + " from contact_key_date join contact on contact.id = contact_id")),
                ofTwo("select one_id || ' ' || other_id, one_id, other_id from partner_apart"),
                ofTwo("select loser_id, loser_id, survivor_id from partner_merge"),
                TestDatabase.list(
                        "select id, partner_id, territory_id from exclusive_right",
                        r -> new Right(r.getString(1), r.getString(2), r.getString(3))),
                parts("select period_id || ' ' || partner_id, partner_id from key_account"),
                TestDatabase.list(
                        "select id, partner_id, employee_id, lower(valid), upper(valid) from partner_owner",
                        r -> new Owner(r.getString(1), r.getString(2), r.getString(3), days(r, 4))),
                byId(
                        TestDatabase.list(
                                "select id, partner_id, status = 'SIGNED' from contract",
                                r -> new Contract(r.getString(1), r.getString(2), r.getBoolean(3))),
                        Contract::id),
                ofContracts("select contract_id || ' ' || from_volume, contract_id from contract_tier"),
                ofContracts("select id, contract_id from contract_review"),
                byId(
                        TestDatabase.list(
                                "select id, number, partner_id, territory_id, order_date, status, currency, net, total from sales_order",
                                AllRows::order),
                        Order::id),
                TestDatabase.list("""
                                select order_id, '', partner_id, territory_id, credited_on, status, credit.currency, -credit.net, -credit.total
                                from sales_credit credit join sales_order sold on sold.id = credit.order_id""", AllRows::order),
                TestDatabase.list(
                                "select order_id, line_no, product_id from order_line order by order_id, line_no",
                                r -> new Line(r.getString(1), r.getInt(2), r.getString(3)))
                        .stream()
                        .collect(Collectors.groupingBy(Line::order)),
                byId(
                        TestDatabase.list(
                                "select id, number, partner_id, received_on from receipt",
                                r -> new Receipt(r.getString(1), r.getString(2), r.getString(3), day(r, 4))),
                        Receipt::id),
                TestDatabase.list(
                                "select id, partner_id from partner_entry",
                                r -> Map.entry(r.getString(1), r.getString(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                TestDatabase.list(
                        "select id, receipt_id, order_id, partner_id, amount from allocation",
                        r -> new Allocation(
                                r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getBigDecimal(5))),
                byId(
                        TestDatabase.list(
                                "select id, employee_id, territory_id, week_start, status from visit_plan",
                                r -> new Plan(
                                        r.getString(1), r.getString(2), r.getString(3), day(r, 4), r.getString(5))),
                        Plan::id),
                TestDatabase.list(
                        "select id, plan_id, partner_id, planned_on from visit",
                        r -> new Visit(r.getString(1), r.getString(2), r.getString(3), day(r, 4))),
                TestDatabase.list("select id, code from product", r -> new String[] {r.getString(1), r.getString(2)})
                        .stream()
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
                TestDatabase.list("select id from product_line", r -> r.getString(1)),
                TestDatabase.list(
                        "select partner_id, territory_id, lower(valid), upper(valid) from partner_territory",
                        r -> new Stay(r.getString(1), r.getString(2), days(r, 3))),
                byId(
                        TestDatabase.list(
                                "select id, code, currency, coalesce(kind, ''), coalesce(territory_id::text, ''),"
                                        + " coalesce(partner_id::text, ''), valid_from, valid_to from price_list",
                                r -> new PriceList(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5),
                                        r.getString(6),
                                        days(r, 7))),
                        PriceList::id),
                TestDatabase.list(
                        "select list_id || ' ' || product_id, list_id from price",
                        r -> new OfList(r.getString(1), r.getString(2))),
                TestDatabase.list(
                        "select id, order_id, kind in ('DELIVERY_CHECKED', 'DEVIATION_RESOLVED', 'FREIGHT_SETTLED') from order_event",
                        r -> new Event(r.getString(1), r.getString(2), r.getBoolean(3))),
                Map.ofEntries(
                        Map.entry("delivery", ofOrders("select id, order_id from delivery")),
                        Map.entry(
                                "delivery_line",
                                ofOrders("select delivery_id || ' ' || line_no, order_id from delivery_line")),
                        Map.entry("delivery_gate", ofDeliveries("delivery_id || ' ' || gate", "delivery_gate")),
                        Map.entry("carton", ofDeliveries("delivery_id || ' ' || carton.number", "carton")),
                        Map.entry(
                                "carton_content",
                                ofDeliveries("delivery_id || ' ' || carton || ' ' || line_no", "carton_content")),
                        Map.entry("proof_of_delivery", ofDeliveries("delivery_id", "proof_of_delivery")),
                        Map.entry("pick_check", ofDeliveries("pick_check.id", "pick_check")),
                        Map.entry(
                                "pick_count",
                                ofDeliveries(
                                        "check_id || ' ' || position",
                                        "pick_count join pick_check on pick_check.id = check_id")),
                        Map.entry("carrier_agreement", ofDeliveries("delivery_id", "carrier_agreement")),
                        Map.entry("freight_settlement", ofDeliveries("freight_settlement.id", "freight_settlement")),
                        Map.entry("sales_return", ofOrders("select id, order_id from sales_return")),
                        Map.entry(
                                "sales_return_line",
                                ofOrders("select return_id || ' ' || line_no, order_id from sales_return_line")),
                        Map.entry(
                                "sales_return_credit", ofOrders("select return_id, order_id from sales_return_credit")),
                        Map.entry("order_shortfall", ofOrders("select order_id, order_id from order_shortfall"))),
                ofOrders("select order_id, order_id from credit_release"),
                TestDatabase.list(
                        "select id, partner_id from credit_limit", r -> new Limit(r.getString(1), r.getString(2))));
    }

    private static List<OfOrder> ofOrders(String sql) {
        return TestDatabase.list(sql, r -> new OfOrder(r.getString(1), r.getString(2)));
    }

    private static List<OfContract> ofContracts(String sql) {
        return TestDatabase.list(sql, r -> new OfContract(r.getString(1), r.getString(2)));
    }

    private static List<OfTwo> ofTwo(String sql) {
        return TestDatabase.list(sql, r -> new OfTwo(r.getString(1), r.getString(2), r.getString(3)));
    }

    private static List<OfOrder> ofDeliveries(String key, String table) {
        return ofOrders("select %s, order_id from %s join delivery on delivery.id = delivery_id".formatted(key, table));
    }

    private static List<Part> parts(String keyAndPartner) {
        return TestDatabase.list(keyAndPartner, r -> new Part(r.getString(1), r.getString(2)));
    }

    private static Order order(ResultSet r) throws SQLException {
        return new Order(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                day(r, 5),
                r.getString(6),
                r.getString(7),
                r.getBigDecimal(8),
                r.getBigDecimal(9));
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Days days(ResultSet row, int column) throws SQLException {
        var from = row.getObject(column, LocalDate.class);
        var to = row.getObject(column + 1, LocalDate.class);
        return new Days(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
    }

    /** The territory and all above it on a day, nearest first; empty if it is in no tree on that day. */
    List<String> upwards(String territory, LocalDate day) {
        List<String> path = new ArrayList<>();
        var at = territory;
        while (!at.isEmpty()) {
            var up = parents.getOrDefault(at, List.of()).stream()
                    .filter(parent -> parent.days().contains(day))
                    .findFirst();
            if (up.isEmpty()) {
                if (!path.isEmpty()) {
                    path.add(at);
                }
                return path;
            }
            path.add(at);
            at = up.get().parent();
        }
        return path;
    }

    /** The territory with this code. */
    Territory territory(String code) {
        return territories.values().stream()
                .filter(territory -> territory.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
