package dev.tributary.receivables;

import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.graphql.Refusal;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class ReceiptRecordTest {

    private static final int AT_ONCE = 24;

    @AfterAll
    static void theRollupIsStillWhatTheOrdersComeTo() {
        assertThat(TestDatabase.rollupErrors()).isEmpty();
    }

    @Test
    void financeRecordsAPaymentAndWhatItPaysFor() {
        var order = orderOf("100");

        var answer = RecordReceipt.from("P0001", "150.5").pays(order, "100").as(Ask.as(FINANCE));

        assertThat(answer.text("receiptRecord.receipt.amount.amount")).isEqualTo("150.50");
        assertThat(answer.text("receiptRecord.receipt.unallocated.amount")).isEqualTo("50.50");
        assertThat(answer.text("receiptRecord.receipt.partner.code")).isEqualTo("P0001");
        assertThat(answer.texts("receiptRecord.receipt.allocations.order.number"))
                .containsExactly(order);
        assertThat(answer.texts("receiptRecord.receipt.allocations.order.open.amount"))
                .containsExactly("13.00");
        var id = answer.text("receiptRecord.receipt.id");
        for (var user : new DemoUser[] {FINANCE, REP, DemoUser.PARTNER}) {
            assertThat(Ask.as(user)
                            .that("{ node(id: \"%s\") { ... on Receipt { number } } }".formatted(id))
                            .at("node.number"))
                    .isEqualTo(answer.at("receiptRecord.receipt.number"));
        }
        assertThat(Ask.as(DemoUser.PARTNER2)
                        .that("{ node(id: \"%s\") { id } }".formatted(id))
                        .at("node")
                        .isNull())
                .isTrue();
    }

    /** Each is made from the number of an order of P0001 over 113.00; nothing is sent before the server is there. */
    static Stream<Arguments> badReceipts() {
        var tomorrow = TestDatabase.today().plusDays(1).toString();
        return Stream.of(
                bad("PARTNER_NOT_FOUND", "partner", order -> RecordReceipt.from("NOBODY", "1")),
                bad("CURRENCY_DIFFERS", "currency", order -> ofOne().with("currency", "USD")),
                bad("AMOUNT_NOT_POSITIVE", "amount", order -> RecordReceipt.from("P0001", "0")),
                bad("AMOUNT_NOT_POSITIVE", "allocations.0.amount", order -> ofOne().pays(order, "0")),
                bad("DATE_IN_FUTURE", "receivedOn", order -> ofOne().with("receivedOn", tomorrow)),
                bad("ORDER_NOT_FOUND", "allocations.0.order", order -> ofOne().pays("SO-0", "1")),
                bad(
                        "ORDER_NOT_FOUND",
                        "allocations.0.order",
                        order -> RecordReceipt.from("P0002", "1").pays(order, "1")),
                bad(
                        "ORDER_NAMED_TWICE",
                        "allocations.1.order",
                        order -> RecordReceipt.from("P0001", "9")
                                .pays(order, "1")
                                .pays(order, "2")),
                bad(
                        "ORDER_OWES_NOTHING",
                        "allocations.0.order",
                        order -> RecordReceipt.from(partnerOfCancelled(), "1").pays(cancelled(), "1")),
                bad(
                        "ORDER_EXCEEDED",
                        "allocations",
                        order -> RecordReceipt.from("P0001", "999").pays(order, "113.0001")),
                bad("RECEIPT_EXCEEDED", "allocations", order -> ofOne().pays(order, "1.0001")),
                bad("IDEMPOTENCY_KEY_INVALID", "idempotencyKey", order -> ofOne().key("")),
                bad("IDEMPOTENCY_KEY_INVALID", "idempotencyKey", order -> ofOne().key("k".repeat(201))),
                bad(
                        "IDEMPOTENCY_KEY_REUSED",
                        "idempotencyKey",
                        order -> RecordReceipt.from("P0001", "2").key(usedKey())));
    }

    private static Arguments bad(String code, String field, Function<String, RecordReceipt> receiptFor) {
        return arguments(code, field, receiptFor);
    }

    private static RecordReceipt ofOne() {
        return RecordReceipt.from("P0001", "1");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("badReceipts")
    void aBadReceiptIsRefusedWithTheReasonInBothLanguagesAndNothingIsWritten(
            String code, String field, Function<String, RecordReceipt> receiptFor) {
        Refusal.of(Ask.as(FINANCE), receiptFor.apply(orderOf("100"))::as, code, field);
    }

    @Test
    void paymentsOfOneOrderAtOnceNeverComeToMoreThanItsTotal() {
        var order = orderOf("100"); // 113.00 with tax

        var answers = AtOnce.times(
                AT_ONCE,
                number -> RecordReceipt.from("P0001", "10").pays(order, "10").as(Ask.as(FINANCE)));

        assertThat(answers.stream()
                        .filter(answer ->
                                answer.texts("receiptRecord.userErrors.code").isEmpty()))
                .hasSize(11);
        assertThat(answers.stream().flatMap(answer -> answer.texts("receiptRecord.userErrors.code").stream()))
                .hasSize(AT_ONCE - 11)
                .containsOnly("ORDER_EXCEEDED");
        assertThat(TestDatabase.one(
                        "select sum(amount)::int from allocation join sales_order o on o.id = order_id where number = ?",
                        order))
                .isEqualTo("110");
    }

    @Test
    void paymentsOfTheSameOrdersInOppositeSequenceDoNotWaitForEachOtherForEver() {
        var one = orderOf("1000");
        var other = orderOf("1000");

        var answers = AtOnce.times(
                AT_ONCE,
                number -> (number % 2 == 0
                                ? RecordReceipt.from("P0001", "20")
                                        .pays(one, "10")
                                        .pays(other, "10")
                                : RecordReceipt.from("P0001", "20")
                                        .pays(other, "10")
                                        .pays(one, "10"))
                        .as(Ask.as(FINANCE)));

        assertThat(answers)
                .allMatch(
                        answer -> answer.texts("receiptRecord.userErrors.code").isEmpty());
    }

    @Test
    void oneKeySentManyTimesAtOnceIsOneReceiptAndOneAnswer() {
        var receipt = RecordReceipt.from("P0001", "10");

        var before = TestDatabase.one("select count(*) from receipt");

        var answers = AtOnce.times(64, number -> receipt.as(Ask.as(FINANCE)));

        assertThat(answers.get(0).text("receiptRecord.receipt.number")).isNotBlank();
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(TestDatabase.one("select count(*) - 1 from receipt")).isEqualTo(before);
    }

    /** The database itself refuses it, and rolls back everything that the use case did, the key too. */
    @Test
    void aRefusalByAConstraintComesAgainForTheSameKeyEvenWhenItsReasonIsGone() {
        var order = orderOf("100"); // 113.00 with tax
        var receipt = RecordReceipt.from("P0001", "120").pays(order, "120");
        var refusals = AtOnce.times(8, number -> receipt.as(Ask.as(FINANCE)));
        assertThat(refusals).containsOnly(refusals.get(0));
        assertThat(refusals.get(0).texts("receiptRecord.userErrors.code")).containsExactly("ORDER_EXCEEDED");
        TestDatabase.change("update sales_order set freight = freight + 7, total = total + 7 where number = ?", order);

        assertThat(receipt.as(Ask.as(FINANCE))).isEqualTo(refusals.get(0));

        assertThat(receipt.key(UUID.randomUUID().toString()).as(Ask.as(FINANCE)).texts("receiptRecord.userErrors.code"))
                .isEmpty();
    }

    @Test
    void nobodyButFinanceRecordsPayments() {
        for (var user : DemoUser.values()) {
            if (user != FINANCE) {
                assertThat(RecordReceipt.from("P0001", "1").as(Ask.as(user)).errorCode())
                        .as("%s", user)
                        .isEqualTo("FORBIDDEN");
            }
        }
    }

    /** The number of a new order of P0001 with this net amount, and 13 % tax. */
    private static String orderOf(String net) {
        return PlaceOrder.of("P0001")
                .line(PlaceOrder.products().get(0), "1", net)
                .placedBy(Ask.as(REP))
                .path("number")
                .asText();
    }

    private static String cancelled() {
        return TestDatabase.one("select min(number) from sales_order where status = 'CANCELLED'");
    }

    private static String partnerOfCancelled() {
        return TestDatabase.one(
                "select code from partner join sales_order o on o.partner_id = partner.id where number = ?",
                cancelled());
    }

    private static String usedKey() {
        var key = UUID.randomUUID().toString();
        assertThat(RecordReceipt.from("P0001", "1").key(key).as(Ask.as(FINANCE)).texts("receiptRecord.userErrors.code"))
                .isEmpty();
        return key;
    }
}
