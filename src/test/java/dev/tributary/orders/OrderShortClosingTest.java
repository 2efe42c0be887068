package dev.tributary.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.deliveries.EditDelivery;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.graphql.Refusal;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import dev.tributary.receivables.RecordReceipt;
import dev.tributary.returns.EditReturn;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static dev.tributary.deliveries.EditDelivery.quantities;
import static dev.tributary.platform.local.DemoUser.AUDITOR;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.MANAGER;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.local.DemoUser.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Orders that are closed short, and orders that were delivered before their import. */
@QuarkusTest
class OrderShortClosingTest {

    private static final int AT_ONCE = 12;

    @Test
    void whatIsLeftOfAnOrderIsNeitherDeliveredNorOwedNorSoldAnyMore() {
        var partner = NewPartner.code();
        var order = delivered(partner, "1", "2");
        var exposure = exposure(partner);
        var sold = sold(partner);

        var closed = EditOrder.closeShort(order).doneBy(Ask.as(SUPPORT));

        // Of three at 100 and two at 10, two at 100 remain: 200 and 13 % tax.
        assertThat(closed.path("status").asText()).isEqualTo("FULFILLED");
        assertThat(closed.at("/credited/amount").asText()).isEqualTo("226.00");
        assertThat(Answer.texts(closed, "lines.progress.shortfall")).containsExactly("2", "0");
        assertThat(Answer.texts(closed, "lines.progress.delivered")).containsExactly("1", "2");
        assertThat(Answer.texts(closed, "timeline.kind")).endsWith("DELIVERED", "CLOSED_SHORT");
        assertThat(closed.at("/timeline").findValuesAsText("reason")).contains("停产");
        assertThat(exposure(partner)).isEqualByComparingTo(exposure.subtract(new BigDecimal("226")));
        assertThat(sold(partner)).isEqualByComparingTo(sold.subtract(new BigDecimal("200")));
        assertThat(new BigDecimal(closed.at("/open/amount").asText())).isEqualByComparingTo("135.60");
        assertThat(codes(EditDelivery.notify(closed).as(Ask.as(SUPPORT)))).isNotEmpty();
        assertThat(TestDatabase.rollupErrors()).isEmpty();
    }

    @Test
    void itIsClosedWhenWhatWasDeliveredIsPaid() {
        var partner = NewPartner.code();
        var order = delivered(partner, "1", "2");
        pay(partner, order, "135.60");

        var closed = EditOrder.closeShort(order).doneBy(Ask.as(MANAGER));

        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        assertThat(Answer.texts(closed, "timeline.kind")).endsWith("CLOSED_SHORT", "CLOSED");
    }

    /** 3 × 33.333 at 13 %: the credits of the parts add up to the order, with its tax, to the last ten-thousandth. */
    @Test
    void whatComesBackAndWhatFellShortAddUpToTheOrder() {
        var order = EditOrder.confirm(PlaceOrder.of(NewPartner.code())
                        .line(product(0), "3", "33.333")
                        .placedBy(Ask.as(REP)))
                .doneBy(Ask.as(DIRECTOR));
        EditDelivery.prove(EditDelivery.shipped(EditDelivery.notify(order).with("lines", quantities(1, "1.5"))))
                .doneBy(Ask.as(SUPPORT));
        EditReturn.credited(order, 1, "0.5");
        EditOrder.closeShort(again(order)).doneBy(Ask.as(SUPPORT));
        EditReturn.credited(order, 1, "1");

        assertThat(TestDatabase.one("""
                select sold.net = sum(credit.net) and sold.tax = sum(credit.tax)
                from sales_credit credit join sales_order sold on sold.id = credit.order_id
                where sold.number = ? group by sold.id""", number(order))).isEqualTo("t");
    }

    static Stream<Arguments> badCommands() {
        return Stream.of(
                bad(
                        "REASON_MISSING",
                        "reason",
                        () -> EditOrder.closeShort(delivered("P0001", "1", "1")).with("reason", " ")),
                bad(
                        "CONFLICT",
                        "version",
                        () -> EditOrder.closeShort(delivered("P0001", "1", "1")).with("version", 99)),
                bad("ORDER_NOT_CONFIRMED", "id", () -> EditOrder.closeShort(placed("P0001"))),
                bad(
                        "ORDER_NOT_CONFIRMED",
                        "id",
                        () -> EditOrder.closeShort(EditOrder.closeShort(delivered("P0001", "1", "1"))
                                .doneBy(Ask.as(SUPPORT)))),
                bad("NOTHING_DELIVERED", "id", () -> EditOrder.closeShort(confirmed("P0001"))),
                bad("DELIVERY_UNDER_WAY", "id", () -> {
                    var order = delivered("P0001", "1", "1");
                    EditDelivery.notify(order).doneBy(Ask.as(SUPPORT));
                    return EditOrder.closeShort(again(order));
                }));
    }

    private static Arguments bad(String code, String field, Supplier<EditOrder> command) {
        return arguments(code, field, command);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("badCommands")
    void aBadCommandIsRefusedWithTheReasonInBothLanguagesAndChangesNothing(
            String code, String field, Supplier<EditOrder> command) {
        Refusal.of(Ask.as(MANAGER), command.get()::as, code, field);
    }

    @Test
    void whoDeliversNothingClosesNothingShort() {
        var order = delivered("P0001", "1", "1");
        for (DemoUser other : List.of(REP, FINANCE, AUDITOR, PARTNER)) {
            assertThat(EditOrder.closeShort(order).as(Ask.as(other)).errorCode())
                    .as(other.name())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void anOrderIsClosedShortOnce() {
        var order = delivered("P0001", "1", "1");

        var answers =
                AtOnce.times(AT_ONCE, number -> EditOrder.closeShort(order).as(Ask.as(SUPPORT)));

        assertThat(answers.stream().filter(answer -> codes(answer).isEmpty())).hasSize(1);
        assertThat(answers.stream().flatMap(answer -> codes(answer).stream()))
                .hasSize(AT_ONCE - 1)
                .containsOnly("CONFLICT");
    }

    /** A delivery and a short closing at the same time: one of them is done, the other is rejected. */
    @Test
    void whatIsClosedShortIsNotDeliveredAtTheSameTime() {
        var order = delivered("P0001", "1", "1");

        AtOnce.times(
                AT_ONCE,
                number -> number % 2 == 0
                        ? EditOrder.closeShort(order).as(Ask.as(SUPPORT))
                        : EditDelivery.notify(order).as(Ask.as(SUPPORT)));

        assertThat(TestDatabase.one("""
                select (select count(*) from order_shortfall where order_id = sold.id)
                     + (select count(*) from delivery where order_id = sold.id and status = 'NOTIFIED')
                from sales_order sold where number = ?""", number(order))).isEqualTo("1");
    }

    /** Past the service. Mutants: drop the trigger order_falls_short, or either of order_stays_short. */
    @Test
    void pastTheServerOnlyTheUndeliveredRestIsClosedShort() {
        var nothing = number(confirmed("P0001"));
        refuses(nothing, "shortfall_after_deliveries");
        refuses(number(placed("P0001")), "shortfall_of_confirmed_order");
        var order = delivered("P0001", "1", "1");
        var delivery = EditDelivery.notify(order).doneBy(Ask.as(SUPPORT));
        refuses(number(order), "shortfall_of_nothing_under_way");
        EditDelivery.cancel(delivery).doneBy(Ask.as(SUPPORT));

        assertThatThrownBy(() -> TestDatabase.change(SHORT, number(order)))
                .hasStackTraceContaining("order_stays_short");
        TestDatabase.change(
                "with short as (%s returning order_id) update sales_order set status = 'FULFILLED', version = version + 1"
                                .formatted(SHORT)
                        + " from short where id = order_id",
                number(order));

        assertThat(TestDatabase.one("""
                select net || ' ' || tax || ' ' || currency from order_shortfall
                where order_id = (select id from sales_order where number = ?)""", number(order))).isEqualTo("210.0000 27.3000 CNY");
        assertThatThrownBy(() -> TestDatabase.change(
                        "update sales_order set status = 'CONFIRMED' where number = ?", number(order)))
                .hasStackTraceContaining("order_stays_short");
        assertThat(TestDatabase.rollupErrors()).isEmpty();
    }

    private static final String SHORT = """
            insert into order_shortfall (order_id, currency, net, tax, reason, closed_by)
            select id, 'USD', 1, 1, 'x', 'x' from sales_order where number = ?""";

    private static void refuses(String number, String constraint) {
        assertThatThrownBy(() -> TestDatabase.change(SHORT, number))
                .hasCauseInstanceOf(SQLException.class)
                .hasStackTraceContaining(constraint);
    }

    @Test
    void anOrderOfWhichTheCustomerTookNothingIsCalledOff() {
        var order = confirmed("P0001");
        var shipped = EditDelivery.shipped(order);
        assertThat(codes(EditOrder.cancel(again(order)).as(Ask.as(MANAGER)))).containsExactly("ORDER_IN_DELIVERY");
        EditDelivery.prove(shipped)
                .with("received", quantities(1, "0", 2, "0"))
                .with("remarks", "整批拒收")
                .doneBy(Ask.as(SUPPORT));

        assertThat(EditOrder.cancel(again(order))
                        .doneBy(Ask.as(MANAGER))
                        .path("status")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void whatCameByAFileAsShippedMayComeBackAndStaysOrdered() {
        var partner = NewPartner.code();
        var number = "F-" + UUID.randomUUID().toString().substring(0, 8);
        Importing.imported(
                Importing.file(
                        "orders",
                        Importing.ORDERS
                                + "%s,%s,CN-320500,,2026-10-05,,2026-10-08,CNY,300,39,0,339\n"
                                        .formatted(number, partner)),
                1,
                0,
                0);
        var line = Importing.LINES + number + ",1,%s,%s,100\n";
        Importing.imported(Importing.file("order-lines", line.formatted(product(0), "3")), 1, 0, 0);
        var order = Ask.as(DIRECTOR)
                .that(
                        "{ orders(filter: {number: \"%s\"}) { nodes { id number version lines { progress { delivered } } } } }"
                                .formatted(number))
                .at("orders.nodes.0");
        assertThat(Answer.texts(order, "lines.progress.delivered")).containsExactly("3");

        var back = EditReturn.credited(order, 1, "2");

        assertThat(Answer.texts(back, "credit.total.amount")).containsExactly("226.00");
        assertThat(codes(EditReturn.request(order, 1, "1.5").as(Ask.as(MANAGER))))
                .containsExactly("MORE_THAN_DELIVERED");
        Importing.imported(Importing.file("order-lines", line.formatted(product(0), "3")), 0, 0, 1);
        Importing.refused(
                Importing.file("order-lines", line.formatted(product(3), "3")),
                422,
                "RETURNED_OTHERWISE",
                2,
                "quantity",
                "3.0000");
        assertThatThrownBy(() -> TestDatabase.change("""
                        update order_line set quantity = 1
                        where order_id = (select id from sales_order where number = ?)""", number)).hasStackTraceContaining("return_within_delivered");
    }

    private static JsonNode placed(String partner) {
        return PlaceOrder.of(partner)
                .line(product(0), "3", "100")
                .line(product(1), "2", "10")
                .placedBy(Ask.as(REP));
    }

    private static JsonNode confirmed(String partner) {
        return EditOrder.confirm(placed(partner)).doneBy(Ask.as(DIRECTOR));
    }

    /** Delivers these quantities of the first line and of the second one. */
    private static JsonNode delivered(String partner, String first, String second) {
        var order = confirmed(partner);
        EditDelivery.prove(
                        EditDelivery.shipped(EditDelivery.notify(order).with("lines", quantities(1, first, 2, second))))
                .doneBy(Ask.as(SUPPORT));
        return again(order);
    }

    private static JsonNode again(JsonNode order) {
        return Ask.as(DIRECTOR)
                .that("{ orders(filter: {number: \"%s\"}) { nodes { id number version } } }".formatted(number(order)))
                .at("orders.nodes.0");
    }

    private static void pay(String partner, JsonNode order, String amount) {
        assertThat(RecordReceipt.from(partner, amount)
                        .pays(number(order), amount)
                        .as(Ask.as(FINANCE))
                        .texts("receiptRecord.userErrors.code"))
                .isEmpty();
    }

    private static BigDecimal exposure(String partner) {
        return new BigDecimal(Ask.as(FINANCE)
                .that("{ partner(code: \"%s\") { credit { exposure { amount } } } }".formatted(partner))
                .text("partner.credit.exposure.amount"));
    }

    private static BigDecimal sold(String partner) {
        return new BigDecimal(TestDatabase.one(
                "select sum(net) from partner_sales join partner on partner.id = partner_id where code = ?", partner));
    }

    private static String number(JsonNode order) {
        return order.path("number").asText();
    }

    private static String product(int at) {
        return PlaceOrder.products().get(at);
    }

    private static List<String> codes(Answer answer) {
        return answer.texts("done.userErrors.code");
    }
}
