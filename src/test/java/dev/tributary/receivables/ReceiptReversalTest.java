package dev.tributary.receivables;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.deliveries.EditDelivery;
import dev.tributary.orders.EditOrder;
import dev.tributary.orders.NewPartner;
import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.graphql.Refusal;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.local.DemoUser.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What finance corrects: receipts are allocated later, and allocations and receipts are reversed. */
@QuarkusTest
class ReceiptReversalTest {

    private static final int AT_ONCE = 12;

    private static final String RECEIPT = """
            { receipt { id number unallocated { amount } reversedBy
                allocations { id amount { amount } reversedOn reversalReason order { id number status open { amount } } } }
              userErrors { code message field } }""";

    /** No door leaves an allocation beyond its receipt or order, or a reversal that takes back something else. */
    @AfterEach
    void allocationsStayWithinReceiptsAndOrders() {
        assertThat(TestDatabase.one("""
                        select count(*) from receipt where reverses is null
                            and coalesce((select sum(amount) from allocation where receipt_id = receipt.id), 0)
                            not between 0 and (select sum(amount) from receipt part where receipt.id in (part.id, part.reverses))""")).isEqualTo("0");
        assertThat(TestDatabase.one("""
                        select count(*) from sales_order
                        where coalesce((select sum(amount) from allocation where order_id = sales_order.id), 0)
                            not between 0 and total""")).isEqualTo("0");
    }

    @Test
    void aReceiptIsAllocatedLaterAndReversed() {
        var partner = NewPartner.code();
        var order = ordered(partner, "100");
        var receipt = received(partner, "150");

        var allocated = allocate(receipt, number(order), "113").at("done.receipt");
        assertThat(allocated.at("/unallocated/amount").asText()).isEqualTo("37.00");
        var allocation = allocated.at("/allocations/0");
        assertThat(allocation.at("/order/open/amount").asText()).isEqualTo("0.00");

        var reversed = reverse("allocationReverse", id(allocation), "转错订单").at("done.receipt");
        assertThat(reversed.at("/unallocated/amount").asText()).isEqualTo("150.00");
        assertThat(reversed.at("/allocations/0/order/open/amount").asText()).isEqualTo("113.00");
        assertThat(reversed.at("/allocations/0/reversedOn").asText())
                .isEqualTo(TestDatabase.today().toString());
        assertThat(reversed.at("/allocations/0/reversalReason").asText()).isEqualTo("转错订单");

        var again = allocate(receipt, number(order), "50").at("done.receipt");
        assertThat(again.at("/unallocated/amount").asText()).isEqualTo("100.00");
        assertThat(again.path("allocations")).hasSize(2);
    }

    @Test
    void aReversedReceiptPaysForNothingAndUsesNoCredit() {
        var partner = NewPartner.code();
        var order = EditOrder.confirm(ordered(partner, "100")).doneBy(Ask.as(SUPPORT));
        var before = exposure(partner);
        var receipt = received(partner, "500000");
        allocate(receipt, number(order), "113");

        var reversed = reverse("receiptReverse", id(receipt), "金额录错").at("done.receipt");

        assertThat(reversed.at("/unallocated/amount").asText()).isEqualTo("0.00");
        assertThat(exposure(partner)).isEqualTo(before);
        var reversal = Ask.as(FINANCE)
                .that(
                        "{ receipts(filter: {partner: \"%s\"}) { nodes { number amount { amount } reverses reason receivedOn } } }"
                                .formatted(partner))
                .at("receipts.nodes.0");
        assertThat(reversal.path("number")).isEqualTo(reversed.path("reversedBy"));
        assertThat(reversal.path("reverses")).isEqualTo(reversed.path("number"));
        assertThat(reversal.at("/amount/amount").asText()).isEqualTo("-500000.00");
        assertThat(reversal.path("receivedOn").asText())
                .isEqualTo(TestDatabase.today().toString());
        assertThat(codes(allocate(receipt, number(order), "1"))).containsExactly("RECEIPT_EXCEEDED");
        assertThat(codes(reverse("receiptReverse", id(receipt), "again"))).containsExactly("RECEIPT_REVERSED");
    }

    @Test
    void withoutOrdersAReceiptPaysTheOldestFirst() {
        var partner = NewPartner.code();
        var late = confirmed(partner, "100", TestDatabase.today().toString());
        var soon = confirmed(partner, "100", TestDatabase.today().minusDays(3).toString());
        var receipt = received(partner, "150");

        var allocated = allocateRest(receipt).at("done.receipt");

        assertThat(allocated.path("allocations"))
                .extracting(
                        part -> part.at("/order/number").asText(),
                        part -> part.at("/amount/amount").asText())
                .containsExactlyInAnyOrder(tuple(number(soon), "113.00"), tuple(number(late), "37.00"));
        assertThat(codes(allocateRest(receipt))).containsExactly("NOTHING_TO_ALLOCATE");
    }

    @Test
    void whatIsNotAllocatedIsListed() {
        var partner = NewPartner.code();
        var order = ordered(partner, "100");
        var part = received(partner, "10");
        var whole = received(partner, "20");
        allocate(whole, number(order), "20");
        var wrong = received(partner, "30");
        reverse("receiptReverse", id(wrong), "录错");

        assertThat(unallocated(partner, true)).containsExactly(number(part));
        assertThat(unallocated(partner, false)).hasSize(3).contains(number(whole), number(wrong));
    }

    @Test
    void aCancelledOrderGivesBackWhatWasPaidForIt() {
        var partner = NewPartner.code();
        var order = ordered(partner, "100");
        var receipt = received(partner, "113");
        allocate(receipt, number(order), "113");

        var cancelled = EditOrder.cancel(order).doneBy(Ask.as(REP));

        assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
        var now = Ask.as(FINANCE)
                .that(
                        "{ node(id: \"%s\") { ... on Receipt { unallocated { amount } allocations { reversedOn reversalReason } } } }"
                                .formatted(id(receipt)))
                .at("node");
        assertThat(now.at("/unallocated/amount").asText()).isEqualTo("113.00");
        assertThat(now.at("/allocations/0/reversedOn").asText())
                .isEqualTo(TestDatabase.today().toString());
        assertThat(now.at("/allocations/0/reversalReason").isNull()).isTrue();
    }

    @Test
    void aClosedOrderIsOpenAgainWhenItsPaymentIsReversed() {
        var partner = NewPartner.code();
        var placed = EditOrder.confirm(ordered(partner, "100")).doneBy(Ask.as(SUPPORT));
        EditDelivery.delivered(placed);
        allocate(received(partner, "113"), number(placed), "113");
        var closed = order(id(placed));
        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");

        reverse("allocationReverse", closed.at("/allocations/0/id").asText(), "支票退回");

        var opened = order(id(placed));
        assertThat(opened.path("status").asText()).isEqualTo("FULFILLED");
        assertThat(Answer.texts(opened, "timeline.kind")).endsWith("CLOSED", "REOPENED");
    }

    @Test
    void anAllocationIsReversedOnceHoweverManyTry() {
        var partner = NewPartner.code();
        var order = ordered(partner, "100");
        var receipt = received(partner, "113");
        var allocation = id(allocate(receipt, number(order), "113").at("done.receipt.allocations.0"));

        var answers = AtOnce.times(AT_ONCE, number -> reverse("allocationReverse", allocation, "重复"));

        assertThat(answers.stream().filter(answer -> codes(answer).isEmpty())).hasSize(1);
        assertThat(answers.stream().flatMap(answer -> codes(answer).stream()))
                .hasSize(AT_ONCE - 1)
                .containsOnly("ALLOCATION_REVERSED");
    }

    @Test
    void allocationsAndReversalsAtOnceKeepEveryLimit() {
        var partner = NewPartner.code();
        var order = ordered(partner, "100");
        var receipt = received(partner, "150");

        var answers = AtOnce.times(
                AT_ONCE,
                number -> number % 4 == 3
                        ? reverse("receiptReverse", id(receipt), "冲销")
                        : allocate(receipt, number(order), "20"));

        assertThat(answers.stream().flatMap(answer -> codes(answer).stream()))
                .isSubsetOf("RECEIPT_EXCEEDED", "ORDER_EXCEEDED", "RECEIPT_REVERSED", "CONFLICT");
        assertThat(Ask.as(FINANCE)
                        .that("{ node(id: \"%s\") { ... on Receipt { unallocated { amount } } } }"
                                .formatted(id(receipt)))
                        .text("node.unallocated.amount"))
                .isEqualTo("0.00");
        assertThat(order(order.path("id").asText()).at("/open/amount").asText()).isEqualTo("113.00");
    }

    @Test
    void aKeySentTwiceReversesOnce() {
        var receipt = received(NewPartner.code(), "10");
        var input = Map.<String, Object>of(
                "reason", "录错", "idempotencyKey", UUID.randomUUID().toString());

        var first = send("receiptReverse", "ReversalInput", id(receipt), input, Ask.as(FINANCE));
        var second = send("receiptReverse", "ReversalInput", id(receipt), input, Ask.as(FINANCE));

        assertThat(codes(first)).isEmpty();
        assertThat(second.at("done.receipt")).isEqualTo(first.at("done.receipt"));
        assertThat(TestDatabase.one(
                        "select count(*) from receipt where reverses = (select id from receipt where number = ?)",
                        number(receipt)))
                .isEqualTo("1");
    }

    @Test
    void badCorrectionsAreRefusedWithTheReasonInBothLanguages() {
        var partner = NewPartner.code();
        var order = ordered(partner, "100");
        var receipt = received(partner, "10");
        var others = id(received(NewPartner.code(), "10"));
        refused(ask -> allocateAs(ask, others, number(order), "1"), "ORDER_NOT_FOUND", "allocations.0.order");
        refused(ask -> allocateAs(ask, id(receipt), number(order), "0"), "AMOUNT_NOT_POSITIVE", "allocations.0.amount");
        refused(ask -> allocateAs(ask, id(receipt), number(order), "11"), "RECEIPT_EXCEEDED", "allocations");
        refused(ask -> reverseAs(ask, "receiptReverse", id(receipt), " "), "REASON_MISSING", "reason");
        var allocation = id(allocate(receipt, number(order), "10").at("done.receipt.allocations.0"));
        refused(ask -> reverseAs(ask, "allocationReverse", allocation, ""), "REASON_MISSING", "reason");
        reverse("receiptReverse", id(receipt), "录错");
        refused(ask -> reverseAs(ask, "allocationReverse", allocation, "x"), "ALLOCATION_REVERSED", "id");
        refused(ask -> reverseAs(ask, "receiptReverse", id(receipt), "x"), "RECEIPT_REVERSED", "id");
    }

    @Test
    void onlyFinanceCorrects() {
        var partner = NewPartner.code();
        var receipt = received(partner, "10");
        for (var user : new DemoUser[] {REP, DIRECTOR, DemoUser.PARTNER}) {
            assertThat(reverseAs(Ask.as(user), "receiptReverse", id(receipt), "x")
                            .errorCode())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void acceptancesHaveADayOfMaturityAndOthersNone() {
        var partner = NewPartner.code();
        var tomorrow = TestDatabase.today().plusDays(1).toString();
        var bill = RecordReceipt.from(partner, "10")
                .with("method", "ACCEPTANCE")
                .with("maturesOn", tomorrow)
                .as(Ask.as(FINANCE));
        assertThat(bill.texts("receiptRecord.userErrors.code")).isEmpty();
        refused(
                ask -> RecordReceipt.from(partner, "10")
                        .with("method", "ACCEPTANCE")
                        .as(ask),
                "MATURITY_INVALID",
                "maturesOn");
        refused(
                ask -> RecordReceipt.from(partner, "10")
                        .with("maturesOn", tomorrow)
                        .as(ask),
                "MATURITY_INVALID",
                "maturesOn");
    }

    /** Past the server: the database refuses what no door sends. */
    @Test
    void theDatabaseRefusesAReversalThatTakesBackSomethingElse() {
        var partner = NewPartner.code();
        var receipt = number(received(partner, "10"));
        assertThatThrownBy(() -> TestDatabase.change("""
                        insert into receipt (number, partner_id, received_on, currency, amount, reverses, reason)
                        select 'X' || number, partner_id, business_date(), currency, -9, id, 'x' from receipt
                        where number = ?""", receipt)).hasStackTraceContaining("receipt_reversed_whole");
        assertThatThrownBy(() -> TestDatabase.change("""
                        insert into receipt (number, partner_id, received_on, currency, amount, reverses, reason)
                        select 'X' || number, partner_id, business_date() - 40, currency, -10, id, 'x' from receipt
                        where number = ?""", receipt)).hasStackTraceContaining("receipt_reversed_whole");
    }

    private static void refused(Function<Ask, Answer> command, String code, String field) {
        Refusal.of(Ask.as(FINANCE), command, code, field);
    }

    private static JsonNode ordered(String partner, String net) {
        return PlaceOrder.of(partner)
                .line(PlaceOrder.products().get(0), "1", net)
                .placedBy(Ask.as(REP));
    }

    private static JsonNode confirmed(String partner, String net, String day) {
        return EditOrder.confirm(PlaceOrder.of(partner)
                        .line(PlaceOrder.products().get(0), "1", net)
                        .with("orderDate", day)
                        .placedBy(Ask.as(REP)))
                .doneBy(Ask.as(SUPPORT));
    }

    private static JsonNode order(String id) {
        return Ask.as(FINANCE)
                .that(
                        "{ node(id: \"%s\") { ... on Order { id status open { amount } timeline { kind } allocations { id } } } }"
                                .formatted(id))
                .at("node");
    }

    private static JsonNode received(String partner, String amount) {
        return RecordReceipt.from(partner, amount).as(Ask.as(FINANCE)).at("receiptRecord.receipt");
    }

    private static List<String> unallocated(String partner, boolean wanted) {
        return Ask.as(FINANCE)
                .that("{ receipts(filter: {partner: \"%s\", unallocated: %s}) { totalCount nodes { number } } }"
                        .formatted(partner, wanted))
                .texts("receipts.nodes.number");
    }

    private static String exposure(String partner) {
        return Ask.as(FINANCE)
                .that("{ partner(code: \"%s\") { credit { exposure { amount } } } }".formatted(partner))
                .text("partner.credit.exposure.amount");
    }

    private static Answer allocate(JsonNode receipt, String order, String amount) {
        return allocateAs(Ask.as(FINANCE), id(receipt), order, amount);
    }

    private static Answer allocateAs(Ask ask, String receipt, String order, String amount) {
        var input = Map.<String, Object>of(
                "allocations", List.of(Map.of("order", order, "amount", amount)), "idempotencyKey", key());
        return send("receiptAllocate", "ReceiptAllocateInput", receipt, input, ask);
    }

    private static Answer allocateRest(JsonNode receipt) {
        return send(
                "receiptAllocate",
                "ReceiptAllocateInput",
                id(receipt),
                Map.of("idempotencyKey", key()),
                Ask.as(FINANCE));
    }

    private static Answer reverse(String mutation, String id, String reason) {
        return reverseAs(Ask.as(FINANCE), mutation, id, reason);
    }

    private static Answer reverseAs(Ask ask, String mutation, String id, String reason) {
        return send(mutation, "ReversalInput", id, Map.of("reason", reason, "idempotencyKey", key()), ask);
    }

    private static Answer send(String mutation, String type, String id, Map<String, Object> input, Ask ask) {
        return ask.that(
                "mutation ($id: ID!, $input: %s!) { done: %s(id: $id, input: $input) %s }"
                        .formatted(type, mutation, RECEIPT),
                Map.of("id", id, "input", input));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static List<String> codes(Answer answer) {
        return answer.texts("done.userErrors.code");
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static String number(JsonNode node) {
        return node.path("number").asText();
    }
}
