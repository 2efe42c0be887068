package dev.tributary.demo;

import dev.tributary.demo.DemoDeliveries.Delivery;
import dev.tributary.demo.DemoDeliveries.Part;
import dev.tributary.demo.DemoReturns.Return;
import dev.tributary.demo.DemoTerritories.Closing;
import dev.tributary.demo.DemoTerritories.Territory;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table's rows in the text format of PostgreSQL's COPY. */
record DemoTable(String name, String columns, List<String> lines) {

    /** The demo company's tables, each after the tables that it refers to. */
    static List<DemoTable> of(DemoCompany company) {
        List<DemoTable> tables = new ArrayList<>();
        tables.add(table(
                "territory",
                "id, code, name, opened_on, closed_on, successor_id, version",
                company.territories().all,
                t -> territory(company.territories(), t)));
        tables.add(table(
                "territory_division",
                "territory_id, code, valid",
                company.territories().covers(),
                c -> row(c.territory().id(), c.division(), range(c.from(), c.until()))));
        tables.add(table(
                "territory_parent",
                "territory_id, parent_id, valid",
                company.territories().parents,
                p -> row(p.child().id(), p.parent() == null ? null : p.parent().id(), range(p.from(), p.until()))));
        tables.add(table(
                "employee",
                "id, number, name, email, left_on, subject",
                company.people().employees,
                e -> row(e.id(), e.number(), e.name(), e.email(), e.leftOn(), e.subject())));
        tables.add(table(
                "territory_assignment",
                "employee_id, territory_id, role, \"primary\", valid",
                company.people().assignments,
                a -> row(a.employee().id(), a.territory().id(), a.role(), a.primary(), range(a.from(), a.until()))));
        tables.add(table(
                "reporting_line",
                "employee_id, manager_id, valid",
                company.people().reports,
                r -> row(r.employee().id(), r.manager().id(), range(r.from(), null))));
        tables.add(table(
                "partner",
                "id, code, name, kind, status, status_reason, territory_id, currency, registration_number, entered_on,"
                        + " confirmed_on",
                company.files().files,
                f -> row(
                        f.partner().id(),
                        f.partner().code(),
                        f.partner().name(),
                        f.partner().kind(),
                        f.partner().status(),
                        f.reason(),
                        f.partner().territory().id(),
                        "CNY",
                        f.registrationNumber(),
                        f.enteredOn(),
                        f.confirmedOn())));
        tables.add(table(
                "partner_step",
                "id, partner_id, from_status, to_status, reason, employee_id, taken_at",
                company.files().steps,
                t -> row(
                        t.id(),
                        t.partner().id(),
                        t.from(),
                        t.to(),
                        t.reason(),
                        t.employee().id(),
                        t.at())));
        tables.add(table(
                "partner_address",
                "id, partner_id, kind, main, division_code, line, longitude, latitude, datum",
                company.files().addresses,
                a -> row(
                        a.id(),
                        a.partner().id(),
                        a.kind(),
                        true,
                        a.division(),
                        a.line(),
                        a.longitude(),
                        a.latitude(),
                        a.longitude() == null ? null : "GCJ02")));
        tables.add(table(
                "contact",
                "id, partner_id, name, title, role, influence",
                company.files().contacts,
                c -> row(c.id(), c.partner().id(), c.name(), c.title(), c.role(), c.influence())));
        tables.add(table(
                "contact_channel",
                "contact_id, kind, address",
                company.files().channels,
                c -> row(c.contact().id(), c.kind(), c.address())));
        tables.add(table(
                "contact_key_date",
                "contact_id, kind, month, day, year",
                company.files().keyDates,
                k -> row(
                        k.contact().id(),
                        k.kind(),
                        k.first().getMonthValue(),
                        k.first().getDayOfMonth(),
                        k.first().getYear())));
        tables.add(table(
                "partner_user",
                "subject, partner_id",
                company.partners().withAccount(),
                p -> row(DemoPeople.subject(company.partners().accountOf(p)), p.id())));
        tables.add(table(
                "product_line", "id, code, name", company.products().lines, l -> row(l.id(), l.code(), l.name())));
        tables.add(table(
                "product",
                "id, code, name, unit, product_line_id",
                company.products().all,
                p -> row(p.id(), p.code(), p.name(), p.unit(), p.line().id())));
        tables.add(table(
                "exclusive_right",
                "id, partner_id, territory_id, product_line_id, valid_from, valid_to, end_reason",
                company.rights().all,
                r -> row(
                        r.id(),
                        r.partner().id(),
                        r.partner().territory().id(),
                        r.line().id(),
                        r.from(),
                        r.until(),
                        r.endReason())));
        tables.add(table(
                "price_list",
                "id, code, name, currency, kind, territory_id, partner_id, valid_from",
                company.prices().lists,
                l -> row(
                        l.id(),
                        l.code(),
                        l.name(),
                        "CNY",
                        l.kind(),
                        l.territory() == null ? null : l.territory().id(),
                        l.partner() == null ? null : l.partner().id(),
                        l.from())));
        tables.add(table(
                "price",
                "list_id, product_id, unit_price, floor_price",
                company.prices().prices,
                p -> row(p.list().id(), p.product().id(), money(p.priceCents()), money(p.floorCents()))));
        tables.add(table(
                "calendar_exception",
                "day, working, name",
                company.calendar().specialDays(),
                e -> row(e.day(), e.working(), e.name())));
        tables.add(table(
                "sales_order",
                "id, number, partner_id, territory_id, employee_id, order_date, due_date, ship_date, status, currency,"
                        + " net, tax, freight, total, note, placed_at",
                company.orders(),
                o -> row(
                        o.id(),
                        o.number(),
                        company.twins().enteredFor(o).id(),
                        o.territory().id(),
                        o.employee().id(),
                        o.date(),
                        o.dueDate(),
                        company.deliveries().shipDate(o),
                        o.status(),
                        "CNY",
                        money(o.netCents()),
                        money(o.taxCents()),
                        money(o.freightCents()),
                        money(o.totalCents()),
                        o.note(),
                        o.placedAt())));
        tables.add(orderLines(company));
        tables.add(table(
                "receipt",
                "id, number, partner_id, received_on, currency, amount, reference, method, matures_on, recorded_at",
                company.receipts().receipts,
                r -> row(
                        r.id(),
                        r.number(),
                        r.partner().id(),
                        r.receivedOn(),
                        "CNY",
                        money(r.amountCents()),
                        r.reference(),
                        r.acceptance() ? "ACCEPTANCE" : "TRANSFER",
                        r.maturesOn(),
                        r.recordedAt())));
        tables.add(table(
                "allocation",
                "id, receipt_id, order_id, partner_id, amount, allocated_on",
                company.receipts().allocations,
                a -> row(
                        a.id(),
                        a.receipt().id(),
                        a.order().id(),
                        a.order().partner().id(),
                        money(a.amountCents()),
                        a.allocatedOn())));
        tables.add(table(
                "partner_owner",
                "partner_id, employee_id, valid",
                company.owners().all,
                n -> row(n.partner().id(), n.employee().id(), range(n.from(), n.until()))));
        tables.add(table(
                "scorecard_scheme",
                "id, partner_kind, valid_from, currency, employee_id, set_at",
                company.scorecards().schemes,
                s -> row(s.id(), s.kind(), s.validFrom(), "CNY", s.setBy().id(), s.setAt())));
        tables.add(table(
                "scorecard_criterion",
                "scheme_id, criterion, weight, zero_at, full_at",
                company.scorecards().criteria,
                c -> row(c.scheme().id(), c.name(), c.weight(), c.zeroAt(), c.fullAt())));
        tables.add(table(
                "contract",
                "id, number, partner_id, currency, kind, status, subject, terms, valid_from, valid_to,"
                        + " renewal_notice_days, rebate_basis, round, drafted_by, signed_on, signed_for_us,"
                        + " signed_for_partner",
                company.contracts().contracts,
                c -> row(
                        c.id(),
                        c.number(),
                        c.partner().id(),
                        "CNY",
                        c.kind(),
                        c.status(),
                        c.subject(),
                        c.terms(),
                        c.from(),
                        c.to(),
                        DemoContracts.NOTICE_DAYS,
                        c.rebateBasis(),
                        1,
                        subject(c.drafter()),
                        c.signedOn(),
                        c.signedForUs(),
                        c.signedForPartner())));
        tables.add(table(
                "contract_tier",
                "contract_id, from_volume, rate",
                company.contracts().tiers,
                t -> row(t.contract().id(), t.fromVolume(), t.rate())));
        tables.add(table(
                "contract_review",
                "id, contract_id, round, role, verdict, subject, employee_id, reviewed_at",
                company.contracts().reviews,
                r -> row(
                        r.id(),
                        r.contract().id(),
                        1,
                        r.role(),
                        "APPROVED",
                        subject(r.employee()),
                        r.employee().id(),
                        r.at())));
        tables.add(table(
                "credit_limit",
                "id, partner_id, valid_from, currency, amount, reason, set_by, set_at",
                company.credit().limits,
                l -> row(
                        l.id(),
                        l.partner().id(),
                        l.validFrom(),
                        "CNY",
                        money(l.amountCents()),
                        l.reason(),
                        l.setBy().id(),
                        l.setAt())));
        tables.add(table(
                "credit_release",
                "order_id, credit_limit, exposure, reason, released_by, released_at",
                company.events().releases,
                r -> row(r.order().id(), money(r.limitCents()), money(r.exposureCents()), r.reason(), r.by(), r.at())));
        tables.add(table(
                "order_event",
                "id, order_id, kind, happened_at, employee_id, reason, details",
                Stream.of(company.events().all, company.deliveries().events, company.returns().events)
                        .flatMap(List::stream)
                        .toList(),
                e -> row(
                        e.id(),
                        e.order().id(),
                        e.kind(),
                        e.at(),
                        e.employee().id(),
                        e.reason(),
                        e.part() == null
                                ? "[]"
                                : "[{\"field\": \"%s\", \"before\": null, \"after\": \"%s\"}]"
                                        .formatted(e.part().startsWith("RT") ? "return" : "delivery", e.part()))));
        tables.addAll(deliveries(company));
        tables.addAll(credits(company));
        tables.add(table(
                "target",
                "id, territory_id, employee_id, metric, months, amount, currency",
                company.targets().all,
                t -> row(
                        t.id(),
                        t.territory().id(),
                        t.employee() == null ? null : t.employee().id(),
                        "SALES",
                        range(t.month().atDay(1), t.month().plusMonths(1).atDay(1)),
                        money(t.amountCents()),
                        "CNY")));
        tables.add(table(
                "visit_plan",
                "id, employee_id, territory_id, week_start, status",
                company.visits().plans,
                p -> row(p.id(), p.employee().id(), p.territory().id(), p.weekStart(), p.status())));
        tables.add(table(
                "visit",
                "id, plan_id, partner_id, planned_on, purpose, status, checked_in_at, completed_at, report",
                company.visits().visits,
                v -> row(
                        v.id(),
                        v.plan().id(),
                        v.partner().id(),
                        v.plannedOn(),
                        v.purpose(),
                        v.status(),
                        v.checkedInAt(),
                        v.completedAt(),
                        v.report())));
        return tables;
    }

    private static DemoTable orderLines(DemoCompany company) {
        List<String> rows = new ArrayList<>();
        for (DemoOrders.Order order : company.orders()) {
            int number = 1;
            for (DemoOrders.Line line : order.lines()) {
                rows.add(row(
                        order.id(),
                        number++,
                        line.product().id(),
                        line.quantity(),
                        money(line.unitPriceCents()),
                        money(company.prices().listPriceCents(order, line.product()))));
            }
        }
        return new DemoTable("order_line", "order_id, line_no, product_id, quantity, unit_price, list_price", rows);
    }

    private static List<DemoTable> deliveries(DemoCompany company) {
        List<Delivery> all = company.deliveries().all;
        UUID inside = company.people().employees.get(4).id();
        UUID finance = company.people().employees.get(5).id();
        List<String> lines = new ArrayList<>();
        List<String> gates = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (Delivery d : all) {
            if (d.made() != null) {
                gates.add(row(d.id(), "PRODUCTION_COMPLETE", inside, d.made()));
            }
            if (d.good() != null) {
                gates.add(row(d.id(), "QUALITY_PASSED", inside, d.good()));
            }
            for (Part part : d.parts()) {
                int line = part.lineNo();
                lines.add(row(
                        d.id(), d.order().id(), line, part.quantity(), d.signed() == null ? null : part.quantity()));
                if (d.packed() != null) {
                    contents.add(row(d.id(), 1, line, part.quantity()));
                }
                if (d.checked() != null) {
                    long counted = part.quantity() - (d.missing() && line == 1 ? 1 : 0);
                    counts.add(row(d.check(), line, part.product(), line, part.quantity(), counted));
                }
            }
        }
        return List.of(
                table(
                        "delivery",
                        "id, number, order_id, status, planned_on, carrier, shipped_on, expected_on",
                        all,
                        d -> row(
                                d.id(),
                                d.number(),
                                d.order().id(),
                                d.status(),
                                d.plannedOn(),
                                d.carrier(),
                                d.shippedOn(),
                                d.expectedOn())),
                new DemoTable("delivery_line", "delivery_id, order_id, line_no, quantity, received", lines),
                new DemoTable("delivery_gate", "delivery_id, gate, employee_id, passed_at", gates),
                table(
                        "carton",
                        "delivery_id, number, weight, packed_at",
                        all.stream().filter(d -> d.packed() != null).toList(),
                        d -> row(
                                d.id(),
                                1,
                                d.parts().stream().mapToLong(Part::quantity).sum() + ".5",
                                d.packed())),
                new DemoTable("carton_content", "delivery_id, carton, line_no, quantity", contents),
                table(
                        "pick_check",
                        "id, delivery_id, employee_id, checked_at",
                        all.stream().filter(d -> d.checked() != null).toList(),
                        d -> row(d.check(), d.id(), inside, d.checked())),
                new DemoTable("pick_count", "check_id, position, product_id, line_no, expected, counted", counts),
                table(
                        "carrier_agreement",
                        "delivery_id, number, freight, currency",
                        all.stream().filter(d -> d.carrier() != null).toList(),
                        d -> row(d.id(), d.number().replace("DN", "YS"), money(d.freightCents()), "CNY")),
                table(
                        "proof_of_delivery",
                        "delivery_id, signed_by, signed_on, employee_id, recorded_at",
                        all.stream().filter(d -> d.signed() != null).toList(),
                        d -> row(d.id(), "仓库签收", d.signedOn(), inside, d.signed())),
                table(
                        "freight_settlement",
                        "id, delivery_id, amount, currency, employee_id, settled_at",
                        all.stream().filter(d -> d.settled() != null).toList(),
                        d -> row(d.settlement(), d.id(), money(d.freightCents()), "CNY", finance, d.settled())));
    }

    /** The credits of returns; the database computes the amounts and subtracts them from sales. */
    private static List<DemoTable> credits(DemoCompany company) {
        List<Return> all = company.returns().all;
        DemoPeople.Employee manager = company.people().employees.get(2);
        DemoPeople.Employee finance = company.people().employees.get(5);
        return List.of(
                table(
                        "order_shortfall",
                        "order_id, reason, closed_by",
                        company.deliveries().shortfalls,
                        s -> row(s.order().id(), s.reason(), subject(s.by()))),
                table(
                        "sales_return",
                        "id, number, order_id, status, cause, explanation, requested_on, requested_by, authorised_by, received_on",
                        all,
                        r -> row(
                                r.id(),
                                r.number(),
                                r.delivery().order().id(),
                                r.status(),
                                r.cause(),
                                r.explanation(),
                                r.requestedOn(),
                                subject(r.by()),
                                !r.isAuthorised() ? null : manager.equals(r.by()) ? subject(finance) : subject(manager),
                                r.receivedOn())),
                table(
                        "sales_return_line",
                        "return_id, order_id, line_no, requested, authorised, received",
                        all,
                        r -> row(
                                r.id(),
                                r.delivery().order().id(),
                                r.part().lineNo(),
                                r.part().quantity(),
                                r.isAuthorised() ? r.part().quantity() : null,
                                r.receivedOn() == null ? null : r.part().quantity())),
                table(
                        "sales_return_credit",
                        "return_id, order_id, credited_by",
                        all.stream().filter(r -> r.status().equals("CREDITED")).toList(),
                        r -> row(r.id(), r.delivery().order().id(), subject(finance))));
    }

    /** A territory as mergers and closings leave it: closed territories and their successors have a higher version. */
    private static String territory(DemoTerritories territories, Territory territory) {
        Closing closing = territories.closingOf(territory);
        long changes = (closing == null ? 0 : 1)
                + territories.closings.stream()
                        .filter(other -> other.merged() && other.successor().equals(territory))
                        .count();
        return row(
                territory.id(),
                territory.code(),
                territory.name(),
                territory.openedOn(),
                closing == null ? null : closing.on(),
                closing == null ? null : closing.successor().id(),
                1 + changes);
    }

    private static <R> DemoTable table(String name, String columns, List<R> rows, Function<R, String> line) {
        return new DemoTable(name, columns, rows.stream().map(line).toList());
    }

    /** The subject of an employee; people without an account get one made from their number. */
    private static String subject(DemoPeople.Employee employee) {
        return employee.subject() == null
                ? employee.number()
                : employee.subject().toString();
    }

    private static String row(@Nullable Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            line.append(line.isEmpty() ? "" : "\t").append(field == null ? "\\N" : escaped(field.toString()));
        }
        return line.append('\n').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String range(LocalDate from, @Nullable LocalDate until) {
        return "[" + from + "," + (until == null ? "" : until) + ")";
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
