package dev.tributary.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.security.AllRows.Allocation;
import dev.tributary.platform.security.AllRows.Days;
import dev.tributary.platform.security.AllRows.Order;
import dev.tributary.platform.security.AllRows.Partner;
import dev.tributary.platform.security.AllRows.Territory;
import dev.tributary.platform.security.Sight.View;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A random query of the schema, and the answer by the rules.
 *
 * @param text for the message of a failure
 * @param asked the rows that the server returns, in a text each
 * @param expected the same by {@link Sight}
 */
record Question(String text, Function<Ask, List<String>> asked, Supplier<List<String>> expected) {

    private static final String FORBIDDEN = "refused: FORBIDDEN";
    private static final String BAD_INPUT = "refused: BAD_USER_INPUT";
    private static final List<String> KINDS = List.of("DISTRIBUTOR", "ALLIANCE", "AGENCY", "INTEGRATOR", "RETAILER");
    private static final List<String> STATES =
            List.of("DRAFT", "SUBMITTED", "ON_CREDIT_HOLD", "CONFIRMED", "FULFILLED", "CLOSED", "CANCELLED");

    /** The server's answer, or its refusal with the reason. */
    List<String> answer(Ask ask) {
        try {
            return asked.apply(ask);
        } catch (Answer.Refused refused) {
            return List.of("refused: " + refused.code());
        }
    }

    /** Any question that the schema allows. */
    static Question draw(Random random, Sight sight) {
        var draw = new Draw(random, sight);
        return switch (random.nextInt(14)) {
            case 0 -> draw.viewer();
            case 1 -> draw.territories();
            case 2, 3 -> draw.partners();
            case 4, 5 -> draw.orders();
            case 6 -> draw.ordersOfPartners();
            case 7 -> draw.receipts();
            case 8 -> draw.visitPlans();
            case 9 -> draw.node();
            case 10 -> draw.salesPerformance();
            case 11 -> draw.priceLists();
            case 12 -> draw.territoryTree();
            default -> draw.partnerPerformance();
        };
    }

    private record Draw(Random random, Sight sight) {

        Question viewer() {
            return new Question(
                    "viewer",
                    ask -> {
                        var viewer = ask.that(
                                        "{ viewer { employee { number } partner { code } territories { code } } }")
                                .at("viewer");
                        List<String> texts = new ArrayList<>(Answer.texts(viewer, "employee.number"));
                        texts.addAll(Answer.texts(viewer, "partner.code"));
                        texts.addAll(Answer.texts(viewer, "territories.code"));
                        return texts;
                    },
                    () -> {
                        List<String> texts = new ArrayList<>();
                        texts.add(
                                sight.seesEmployees()
                                        ? all().employees().values().stream()
                                                .filter(e -> e.subject().equals(sight.subject()))
                                                .map(AllRows.Employee::number)
                                                .findFirst()
                                                .orElse("")
                                        : "");
                        texts.add(
                                sight.view() == View.PARTNER
                                        ? sight.partners().get(0).code()
                                        : "");
                        sight.topmost().forEach(territory -> texts.add(territory.code()));
                        return texts;
                    });
        }

        Question territories() {
            return new Question(
                    "territories",
                    ask -> sorted(ask
                            .that("{ territories { code parent { code } children { code } } }")
                            .at("territories")
                            .findParents("children")
                            .stream()
                            .map(territory -> territory.path("code").asText() + " in "
                                    + territory.at("/parent/code").asText() + " over "
                                    + Answer.texts(territory, "children.code"))),
                    () -> sight.view() == View.PARTNER
                            ? List.of(FORBIDDEN)
                            : sorted(sight.openTerritories().stream().map(this::described)));
        }

        Question territoryTree() {
            var day = sight.today().plusDays(100).minusDays(random.nextInt(900));
            return new Question(
                    "territoryTree " + day,
                    ask -> sorted(ask
                            .that("{ territoryTree(on: \"%s\") { territory { code } parent { code } } }".formatted(day))
                            .at("territoryTree")
                            .findParents("territory")
                            .stream()
                            .map(place -> place.at("/territory/code").asText() + " in "
                                    + place.at("/parent/code").asText())),
                    () -> sight.view() == View.PARTNER
                            ? List.of(FORBIDDEN)
                            : sorted(sight.territories().stream()
                                    .filter(territory ->
                                            !all().upwards(territory.id(), day).isEmpty())
                                    .map(territory -> territory.code() + " in " + parent(territory, day))));
        }

        /** The code of the parent on the day; empty for the root, and if the caller does not see it. */
        private String parent(Territory territory, LocalDate day) {
            var upwards = all().upwards(territory.id(), day);
            return upwards.size() > 1 && sight.seesTerritory(upwards.get(1)) ? code(upwards.get(1)) : "";
        }

        private String described(Territory territory) {
            return territory.code() + " in " + parent(territory, sight.today()) + " over " + children(territory.id());
        }

        private List<String> children(String parent) {
            return sorted(sight.openTerritories().stream()
                    .filter(child -> {
                        var upwards = all().upwards(child.id(), sight.today());
                        return upwards.size() > 1 && upwards.get(1).equals(parent);
                    })
                    .map(Territory::code));
        }

        Question partners() {
            List<String> filter = new ArrayList<>();
            Predicate<Partner> matches = partner -> true;
            if (often()) {
                var territory = territory();
                filter.add("territory: \"" + territory.code() + "\"");
                matches = matches.and(partner -> isBelow(partner.territory(), territory, sight.today()));
            }
            if (seldom()) {
                var kind = one(KINDS);
                filter.add("kind: " + kind);
                matches = matches.and(partner -> partner.kind().equals(kind));
            }
            if (seldom()) {
                filter.add("status: ACTIVE");
                matches = matches.and(partner -> partner.status().equals("ACTIVE"));
            }
            if (seldom()) {
                // Letters would find initials too, which these rules do not know.
                var part = one(all().partners().values().stream()
                                .map(Partner::name)
                                .filter(name -> name.matches("\\p{IsHan}{2}.*"))
                                .toList())
                        .substring(0, 2);
                filter.add("search: \"" + part + "\"");
                matches = matches.and(partner -> (partner.name() + " " + partner.code())
                        .toLowerCase(Locale.ROOT)
                        .contains(part.toLowerCase(Locale.ROOT)));
            }
            var arguments = filtered(filter) + " orderBy: CODE";
            var size = 5 + random.nextInt(96);
            var expected = matches;
            return new Question(
                    "partners " + size + arguments,
                    ask -> {
                        var partners = ask.list("partners", arguments, "code", size, 8);
                        return counted(partners.totalCount(), partners.texts("code"));
                    },
                    () -> {
                        var codes = sorted(
                                sight.partners().stream().filter(expected).map(Partner::code));
                        return counted(
                                codes.size(), codes.stream().limit(8L * size).toList());
                    });
        }

        Question orders() {
            List<String> filter = new ArrayList<>();
            var matches = orderFilter(filter);
            var arguments = filtered(filter);
            var size = 3 + random.nextInt(60);
            return new Question(
                    "orders " + size + arguments,
                    ask -> {
                        var orders = ask.list(
                                "orders",
                                arguments,
                                "number partner { code } territory { code } lines { lineNo product { code } }",
                                size,
                                3);
                        return counted(
                                orders.totalCount(),
                                orders.nodes().stream().map(Draw::described).toList());
                    },
                    () -> {
                        var orders = newestFirst(sight.orders().stream().filter(matches));
                        return counted(
                                orders.size(),
                                orders.stream()
                                        .limit(3L * size)
                                        .map(this::described)
                                        .toList());
                    });
        }

        private static String described(JsonNode order) {
            List<String> lines = new ArrayList<>();
            order.path("lines")
                    .forEach(line -> lines.add(line.path("lineNo").asInt() + " "
                            + line.at("/product/code").asText()));
            return String.join(
                    ", ",
                    order.path("number").asText(),
                    order.at("/partner/code").asText("null"),
                    order.at("/territory/code").asText("null"),
                    lines.toString());
        }

        private String described(Order order) {
            return String.join(
                    ", ",
                    order.number(),
                    partnerCode(order.partner()),
                    sight.seesTerritory(order.territory()) ? code(order.territory()) : "null",
                    all().lines().getOrDefault(order.id(), List.of()).stream()
                            .map(line -> line.number() + " " + all().products().get(line.product()))
                            .toList()
                            .toString());
        }

        private Predicate<Order> orderFilter(List<String> filter) {
            Predicate<Order> matches = order -> true;
            if (seldom()) {
                var partner = one(
                        random.nextBoolean() && !sight.partners().isEmpty()
                                ? sight.partners()
                                : List.copyOf(all().partners().values()));
                filter.add("partner: \"" + partner.code() + "\"");
                // A caller cannot ask about a partner that they do not see.
                matches = matches.and(order -> order.partner().equals(partner.id()) && sight.seesPartner(partner));
            }
            if (often()) {
                var territory = territory();
                var view = one(List.of("AS_WAS", "AS_IS"));
                filter.add("territory: \"" + territory.code() + "\" view: " + view);
                matches = matches.and(order -> countsTo(order, territory, view));
            }
            if (seldom()) {
                var period = period();
                filter.add("period: \"" + period + "\"");
                matches = matches.and(order -> days(period).contains(order.date()));
            }
            if (seldom()) {
                var states = List.of(one(STATES), one(STATES));
                filter.add("status: " + states);
                matches = matches.and(order -> states.contains(order.status()));
            }
            return matches;
        }

        Question ordersOfPartners() {
            List<String> filter = new ArrayList<>();
            var matches = orderFilter(filter);
            var arguments = filtered(filter);
            var size = 1 + random.nextInt(4);
            return new Question(
                    "orders of partners " + arguments,
                    ask -> ask
                            .list(
                                    "partners",
                                    "",
                                    "code orders(first: %d %s) { totalCount nodes { number lines { lineNo } } }"
                                            .formatted(size, arguments),
                                    30,
                                    1)
                            .nodes()
                            .stream()
                            .map(partner -> partner.path("code").asText()
                                    + partner.at("/orders/totalCount").asText()
                                    + Answer.texts(partner, "orders.nodes.number"))
                            .toList(),
                    () -> sight.partners().stream()
                            .sorted(Comparator.comparing(Partner::code))
                            .limit(30)
                            .map(partner -> {
                                var orders = newestFirst(all().orders().values().stream()
                                        .filter(order -> order.partner().equals(partner.id()))
                                        .filter(matches));
                                return partner.code()
                                        + orders.size()
                                        + orders.stream()
                                                .limit(size)
                                                .map(Order::number)
                                                .toList();
                            })
                            .toList());
        }

        Question priceLists() {
            var size = 1 + random.nextInt(5);
            return new Question(
                    "priceLists " + size,
                    ask -> {
                        var lists = ask.list("priceLists", "", "code prices(first: 1) { totalCount }", size, 20);
                        return counted(
                                lists.totalCount(),
                                lists.nodes().stream()
                                        .map(list -> list.path("code").asText() + " "
                                                + list.at("/prices/totalCount").asText())
                                        .toList());
                    },
                    () -> {
                        var lists = sorted(sight.priceListIds().stream()
                                .map(id -> all().priceLists().get(id))
                                .map(list -> list.code() + " "
                                        + all().prices().stream()
                                                .filter(price -> price.list().equals(list.id()))
                                                .count()));
                        return counted(
                                lists.size(), lists.stream().limit(20L * size).toList());
                    });
        }

        Question receipts() {
            var size = 5 + random.nextInt(60);
            var from = sight.today().minusDays(random.nextInt(600));
            var arguments = seldom() ? "filter: {receivedFrom: \"%s\"}".formatted(from) : "";
            return new Question(
                    "receipts " + size + arguments,
                    ask -> {
                        var receipts = ask.list(
                                "receipts",
                                arguments,
                                "number partner { code } allocations { order { number } amount { amount } }",
                                size,
                                3);
                        return counted(
                                receipts.totalCount(),
                                receipts.nodes().stream()
                                        .map(receipt -> {
                                            List<String> parts = new ArrayList<>();
                                            receipt.path("allocations")
                                                    .forEach(part -> parts.add(part.at("/order/number")
                                                                    .asText() + " "
                                                            + plain(part.at("/amount/amount")
                                                                    .asText())));
                                            return receipt.path("number").asText() + " "
                                                    + receipt.at("/partner/code")
                                                            .asText("null")
                                                    + sorted(parts.stream());
                                        })
                                        .toList());
                    },
                    () -> {
                        var receipts = sight.receipts().stream()
                                .filter(receipt -> arguments.isEmpty()
                                        || !receipt.receivedOn().isBefore(from))
                                .sorted(Comparator.comparing(AllRows.Receipt::receivedOn)
                                        .thenComparing(AllRows.Receipt::id)
                                        .reversed())
                                .toList();
                        var parts = sight.allocations().stream().collect(Collectors.groupingBy(Allocation::receipt));
                        return counted(
                                receipts.size(),
                                receipts.stream()
                                        .limit(3L * size)
                                        .map(receipt -> receipt.number() + " " + partnerCode(receipt.partner())
                                                + sorted(parts.getOrDefault(receipt.id(), List.of()).stream()
                                                        .map(part -> order(part.order())
                                                                        .number() + " "
                                                                + plain(part.amount()
                                                                        .toPlainString()))))
                                        .toList());
                    });
        }

        Question visitPlans() {
            var size = 5 + random.nextInt(60);
            var arguments = seldom() ? "filter: {status: APPROVED}" : "";
            return new Question(
                    "visitPlans " + size + arguments,
                    ask -> {
                        var plans = ask.list(
                                "visitPlans",
                                arguments,
                                "id employee { number } visits { id partner { code } }",
                                size,
                                3);
                        return counted(
                                plans.totalCount(),
                                plans.nodes().stream()
                                        .map(plan -> {
                                            List<String> visits = new ArrayList<>();
                                            plan.path("visits")
                                                    .forEach(visit -> visits.add(
                                                            visit.path("id").asText() + " "
                                                                    + visit.at("/partner/code")
                                                                            .asText("null")));
                                            return plan.path("id").asText() + " "
                                                    + plan.at("/employee/number")
                                                            .asText()
                                                    + sorted(visits.stream());
                                        })
                                        .toList());
                    },
                    () -> {
                        if (sight.view() == View.PARTNER || sight.view() == View.FINANCE) {
                            return List.of(FORBIDDEN);
                        }
                        var plans = sight.plans().stream()
                                .filter(plan ->
                                        arguments.isEmpty() || plan.status().equals("APPROVED"))
                                .sorted(Comparator.comparing(AllRows.Plan::weekStart)
                                        .thenComparing(AllRows.Plan::id)
                                        .reversed())
                                .toList();
                        var visits = sight.visits().stream().collect(Collectors.groupingBy(AllRows.Visit::plan));
                        return counted(
                                plans.size(),
                                plans.stream()
                                        .limit(3L * size)
                                        .map(plan -> globalId("VisitPlan", plan.id()) + " " + employeeNumber(plan)
                                                + sorted(visits.getOrDefault(plan.id(), List.of()).stream()
                                                        .map(visit -> globalId("Visit", visit.id()) + " "
                                                                + partnerCode(visit.partner()))))
                                        .toList());
                    });
        }

        private String employeeNumber(AllRows.Plan plan) {
            return all().employees().values().stream()
                    .filter(employee -> employee.id().equals(plan.employee()))
                    .findFirst()
                    .orElseThrow()
                    .number();
        }

        Question node() {
            return switch (random.nextInt(7)) {
                case 0 ->
                    node(
                            "Territory",
                            all().territories().keySet(),
                            sight.territories().stream().map(Territory::id));
                case 1 -> node("Partner", all().partners().keySet(), sight.partnerIds().stream());
                case 2 -> node("Order", all().orders().keySet(), sight.orderIds().stream());
                case 3 ->
                    node(
                            "Receipt",
                            all().receipts().keySet(),
                            sight.receipts().stream().map(AllRows.Receipt::id));
                case 4 ->
                    node(
                            "VisitPlan",
                            all().plans().keySet(),
                            sight.plans().stream().map(AllRows.Plan::id));
                case 5 ->
                    node(
                            "Employee",
                            all().employees().keySet(),
                            sight.seesEmployees() ? all().employees().keySet().stream() : Stream.of());
                default -> node("Product", all().products().keySet(), all().products().keySet().stream());
            };
        }

        /** Ten nodes of a type in one request: some at random, some that the caller may see. */
        private Question node(String type, Iterable<String> anyOf, Stream<String> visible) {
            List<String> some = new ArrayList<>();
            anyOf.forEach(some::add);
            var seen = visible.collect(Collectors.toSet());
            List<String> mine = sorted(seen.stream());
            some.sort(Comparator.naturalOrder());
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                ids.add(one(some));
                if (!mine.isEmpty()) {
                    ids.add(one(mine));
                }
            }
            var document = new StringBuilder("{");
            for (int i = 0; i < ids.size(); i++) {
                document.append(" n%d: node(id: \"%s\") { __typename id }".formatted(i, globalId(type, ids.get(i))));
            }
            return new Question(
                    "nodes " + type + " " + ids,
                    ask -> {
                        var nodes = ask.that(document + " }").at("");
                        List<String> found = new ArrayList<>();
                        nodes.forEach(node -> found.add(node.path("__typename").asText()
                                + node.path("id").asText()));
                        return found;
                    },
                    () -> ids.stream()
                            .map(id -> seen.contains(id) ? type + globalId(type, id) : "")
                            .toList());
        }

        Question salesPerformance() {
            var period = period();
            var territory = territory();
            var view = one(List.of("AS_WAS", "AS_IS"));
            return new Question(
                    "salesPerformance " + period + " " + territory.code() + " " + view,
                    ask -> {
                        var report = ask.that("""
                                        { salesPerformance(period: "%s", territory: "%s", view: %s) {
                                            node { ...sold } children { ...sold } } }
                                        fragment sold on TerritoryPerformance {
                                            territory { code } actual { amount } orderCount }""".formatted(period, territory.code(), view))
                                .at("salesPerformance");
                        List<String> sold = new ArrayList<>();
                        sold.add(sold(report.path("node")));
                        report.path("children").forEach(child -> sold.add(sold(child)));
                        return sold;
                    },
                    () -> {
                        if (sight.view() == View.PARTNER) {
                            return List.of(FORBIDDEN);
                        }
                        if (!sight.seesTerritory(territory.id())
                                || (view.equals("AS_WAS")
                                        ? !wasInTree(territory.id(), days(period))
                                        : all().upwards(territory.id(), sight.today())
                                                .isEmpty())) {
                            return List.of(BAD_INPUT);
                        }
                        List<String> sold = new ArrayList<>();
                        sold.add(sold(territory, period, view));
                        sight.territories().stream()
                                .filter(child -> isChild(child, territory, days(period), view))
                                .sorted(Comparator.comparing(Territory::code))
                                .forEach(child -> sold.add(sold(child, period, view)));
                        return sold;
                    });
        }

        private boolean wasInTree(String territory, Days days) {
            return all().parents().getOrDefault(territory, List.of()).stream()
                    .anyMatch(up -> up.days().overlaps(days));
        }

        private boolean isChild(Territory child, Territory parent, Days days, String view) {
            return all().parents().getOrDefault(child.id(), List.of()).stream()
                    .filter(up -> up.parent().equals(parent.id()))
                    .anyMatch(up -> view.equals("AS_WAS")
                            ? up.days().overlaps(days)
                            : up.days().contains(sight.today()));
        }

        private static String sold(JsonNode performance) {
            return String.join(
                    " ",
                    performance.at("/territory/code").asText(),
                    plain(performance.at("/actual/amount").asText()),
                    performance.path("orderCount").asText());
        }

        private String sold(Territory territory, String period, String view) {
            var orders = sold(territory, days(period), view);
            return territory.code() + " " + net(orders) + " " + count(orders);
        }

        private List<Order> sold(Territory territory, Days days, String view) {
            return sight.sales().stream()
                    .filter(order -> order.counts() && order.currency().equals("CNY"))
                    .filter(order -> days.contains(order.date()))
                    .filter(order -> countsTo(order, territory, view))
                    .toList();
        }

        private static String net(List<Order> orders) {
            return plain(orders.stream()
                    .map(Order::net)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .toPlainString());
        }

        private static long count(List<Order> orders) {
            return orders.stream().filter(order -> !order.isCredit()).count();
        }

        Question partnerPerformance() {
            var period = period();
            var territory = territory();
            var view = one(List.of("AS_WAS", "AS_IS"));
            var size = 4 + random.nextInt(40);
            return new Question(
                    "partnerPerformance " + period + " " + territory.code() + " " + view + " " + size,
                    ask -> {
                        var parts = ask.list(
                                "partnerPerformance",
                                "period: \"%s\" territory: \"%s\" view: %s".formatted(period, territory.code(), view),
                                "partner { code } actual { amount } orderCount",
                                size,
                                3);
                        return counted(
                                parts.totalCount(),
                                parts.nodes().stream()
                                        .map(part -> String.join(
                                                " ",
                                                part.at("/partner/code").asText("null"),
                                                plain(part.at("/actual/amount").asText()),
                                                part.path("orderCount").asText()))
                                        .toList());
                    },
                    () -> {
                        if (sight.view() == View.PARTNER) {
                            return List.of(FORBIDDEN);
                        }
                        if (!sight.seesTerritory(territory.id())) {
                            return List.of(BAD_INPUT);
                        }
                        var byPartner = sold(territory, days(period), view).stream()
                                .collect(Collectors.groupingBy(Order::partner));
                        return counted(
                                byPartner.size(),
                                byPartner.entrySet().stream()
                                        .sorted(Comparator.comparing((Map.Entry<String, List<Order>> part) ->
                                                        new BigDecimal(net(part.getValue())))
                                                .thenComparing(part -> part.getKey())
                                                .reversed())
                                        .limit(3L * size)
                                        .map(part -> partnerCode(part.getKey()) + " " + net(part.getValue()) + " "
                                                + count(part.getValue()))
                                        .toList());
                    });
        }

        /** AS_WAS: sold in it or below on that day; AS_IS: to a partner that is in it or below today. */
        private boolean countsTo(Order order, Territory territory, String view) {
            return view.equals("AS_WAS")
                    ? isBelow(order.territory(), territory, order.date())
                    : sight.seesPartner(partner(order.partner()))
                            && isBelow(partner(order.partner()).territory(), territory, sight.today());
        }

        /** In the visible part of the tree: invisible territories are below nothing. */
        private boolean isBelow(String territory, Territory above, LocalDate day) {
            return sight.seesTerritory(territory)
                    && sight.seesTerritory(above.id())
                    && all().upwards(territory, day).contains(above.id());
        }

        private AllRows all() {
            return sight.all();
        }

        private Partner partner(String id) {
            return Objects.requireNonNull(all().partners().get(id));
        }

        private Order order(String id) {
            return Objects.requireNonNull(all().orders().get(id));
        }

        private String partnerCode(String id) {
            return sight.seesPartner(partner(id)) ? partner(id).code() : "null";
        }

        private String code(String territory) {
            return Objects.requireNonNull(all().territories().get(territory)).code();
        }

        /** Mostly an own territory; the few that are not open today more often than at random. */
        private Territory territory() {
            var mine = sight.territories();
            List<Territory> some = random.nextInt(3) > 0 && !mine.isEmpty()
                    ? mine
                    : List.copyOf(all().territories().values());
            var notOpen = some.stream()
                    .filter(territory ->
                            all().upwards(territory.id(), sight.today()).isEmpty())
                    .toList();
            return one(seldom() && !notOpen.isEmpty() ? notOpen : some);
        }

        private String period() {
            var year = sight.today().getYear() - random.nextInt(3);
            return switch (random.nextInt(3)) {
                case 0 -> "%d-%02d".formatted(year, 1 + random.nextInt(12));
                case 1 -> "%d-Q%d".formatted(year, 1 + random.nextInt(4));
                default -> String.valueOf(year);
            };
        }

        private static Days days(String period) {
            var year = Integer.parseInt(period.substring(0, 4));
            if (period.length() == 4) {
                return months(year, 1, 12);
            }
            return period.charAt(5) == 'Q'
                    ? months(year, Integer.parseInt(period.substring(6)) * 3 - 2, 3)
                    : months(year, Integer.parseInt(period.substring(5)), 1);
        }

        private static Days months(int year, int first, int count) {
            var from = LocalDate.of(year, first, 1);
            return new Days(from, from.plusMonths(count));
        }

        private boolean often() {
            return random.nextBoolean();
        }

        private boolean seldom() {
            return random.nextInt(4) == 0;
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }

    private static List<Order> newestFirst(Stream<Order> orders) {
        return orders.sorted(Comparator.comparing(Order::date)
                        .thenComparing(Order::id)
                        .reversed())
                .toList();
    }

    private static String filtered(List<String> filter) {
        return filter.isEmpty() ? "" : "filter: {" + String.join(" ", filter) + "}";
    }

    private static List<String> counted(int count, List<String> rows) {
        return Stream.concat(Stream.of(count + " in all"), rows.stream()).toList();
    }

    private static List<String> sorted(Stream<String> texts) {
        return texts.sorted().toList();
    }

    private static String plain(String amount) {
        return new BigDecimal(amount).stripTrailingZeros().toPlainString();
    }

    private static String globalId(String type, String id) {
        return GlobalId.of(type, UUID.fromString(id));
    }
}
