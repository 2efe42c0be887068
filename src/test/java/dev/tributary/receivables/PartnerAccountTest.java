package dev.tributary.receivables;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.deliveries.EditDelivery;
import dev.tributary.orders.EditOrder;
import dev.tributary.orders.NewPartner;
import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.PARTNER2;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.local.DemoUser.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The account of a partner: entries that add up to what it owes, and that never change. */
@QuarkusTest
class PartnerAccountTest {

    private static final int AT_ONCE = 16;

    /** What the entries must come to, from the facts alone: of each partner, and of each order and receipt. */
    @AfterEach
    void theEntriesAreWhatTheFactsComeTo() {
        assertThat(TestDatabase.list("""
                        select partner_id, sum(amount)
                        from (
                            select partner_id, amount from partner_entry
                            union all
                            select partner_id, -total from sales_order where order_confirmed(status) and not settled_elsewhere
                            union all
                            select partner_id, credit.total from sales_credit credit join sales_order sold on sold.id = order_id
                            union all
                            select partner_id, amount from receipt) part
                        group by partner_id having sum(amount) <> 0""", row -> row.getString(1))).isEmpty();
        // The exposure is the account, and what was paid ahead for orders that are not confirmed.
        assertThat(TestDatabase.list("""
                        select partner_id from partner_exposure
                        where exposure <> coalesce((select sum(amount) from partner_entry entry
                                where entry.partner_id = partner_exposure.partner_id), 0)
                            + coalesce((select sum(amount) from allocation join sales_order sold on sold.id = order_id
                                where allocation.partner_id = partner_exposure.partner_id
                                  and not order_confirmed(sold.status)), 0)""", row -> row.getString(1))).isEmpty();
    }

    @Test
    void anAccountHasEveryFactOnItsDayWithTheBalance() {
        var partner = NewPartner.code();
        var order = confirmed(partner, "100");
        var receipt = received(partner, "63");
        reverse(receipt);
        received(partner, "113");
        EditOrder.cancel(order).doneBy(Ask.as(SUPPORT));

        assertThat(account(Ask.as(FINANCE), partner).path("nodes"))
                .extracting(
                        entry -> entry.path("kind").asText(),
                        entry -> entry.at("/amount/amount").asText(),
                        entry -> entry.at("/balance/amount").asText())
                .containsExactly(
                        tuple("ORDER", "113.00", "113.00"),
                        tuple("RECEIPT", "-63.00", "50.00"),
                        tuple("REVERSAL", "63.00", "113.00"),
                        tuple("RECEIPT", "-113.00", "0.00"),
                        tuple("CANCELLATION", "-113.00", "-113.00"));
    }

    @Test
    void aSubmittedOrderIsNotOwed() {
        var partner = NewPartner.code();
        ordered(partner, "100");

        assertThat(account(Ask.as(FINANCE), partner).path("totalCount").asInt()).isZero();
    }

    @Test
    void aStatementBeginsWithTheBalanceBefore() {
        var partner = NewPartner.code();
        var yesterday = TestDatabase.today().minusDays(1).toString();
        RecordReceipt.from(partner, "20").with("receivedOn", yesterday).as(Ask.as(FINANCE));
        confirmed(partner, "100");

        var today = entries(Ask.as(FINANCE), partner, TestDatabase.today().toString());
        assertThat(today.path("totalCount").asInt()).isEqualTo(1);
        assertThat(today.at("/nodes/0/balance/amount").asText()).isEqualTo("93.00");
    }

    @Test
    void anOrderThatIsClosedShortIsOwedWithoutItsRest() {
        var partner = NewPartner.code();
        var order = EditOrder.confirm(PlaceOrder.of(partner)
                        .line(PlaceOrder.products().get(0), "10", "10")
                        .placedBy(Ask.as(REP)))
                .doneBy(Ask.as(SUPPORT));
        EditDelivery.prove(
                        EditDelivery.shipped(EditDelivery.notify(order).with("lines", EditDelivery.quantities(1, "4"))))
                .doneBy(Ask.as(SUPPORT));
        var delivered = Ask.as(SUPPORT)
                .that("{ node(id: \"%s\") { ... on Order { id version } } }"
                        .formatted(order.path("id").asText()))
                .at("node");

        EditOrder.closeShort(delivered).doneBy(Ask.as(SUPPORT));

        var credit = account(Ask.as(FINANCE), partner).at("/nodes/1");
        assertThat(credit.path("kind").asText()).isEqualTo("CREDIT");
        assertThat(credit.at("/amount/amount").asText()).isEqualTo("-67.80");
        assertThat(credit.at("/balance/amount").asText()).isEqualTo("45.20");
        assertThat(credit.at("/order/number")).isEqualTo(order.path("number"));
    }

    @Test
    void aPartnerReadsItsOwnAccountOnly() {
        received("P0001", "10");

        assertThat(account(Ask.as(PARTNER), "P0001").path("totalCount").asInt()).isPositive();
        assertThat(account(Ask.as(PARTNER2), "P0001").path("totalCount").asInt())
                .isZero();
    }

    @Test
    void postingsAtOnceLoseNone() {
        var partner = NewPartner.code();
        var order = confirmed(partner, "1000000");

        AtOnce.times(
                AT_ONCE,
                number -> RecordReceipt.from(partner, "10")
                        .pays(order.path("number").asText(), "10")
                        .as(Ask.as(FINANCE)));

        var entries = account(Ask.as(FINANCE), partner);
        assertThat(entries.path("totalCount").asInt()).isEqualTo(AT_ONCE + 1);
        assertThat(entries.at("/nodes/" + AT_ONCE + "/balance/amount").asText()).isEqualTo("1129840.00");
    }

    private static JsonNode ordered(String partner, String net) {
        return PlaceOrder.of(partner)
                .line(PlaceOrder.products().get(0), "1", net)
                .placedBy(Ask.as(REP));
    }

    private static JsonNode confirmed(String partner, String net) {
        return EditOrder.confirm(ordered(partner, net)).doneBy(Ask.as(SUPPORT));
    }

    private static JsonNode received(String partner, String amount) {
        return RecordReceipt.from(partner, amount).as(Ask.as(FINANCE)).at("receiptRecord.receipt");
    }

    private static void reverse(JsonNode receipt) {
        var input = Map.of("reason", "录错", "idempotencyKey", UUID.randomUUID().toString());
        assertThat(Ask.as(FINANCE)
                        .that(
                                "mutation ($id: ID!, $input: ReversalInput!) { receiptReverse(id: $id, input: $input) { userErrors { code } } }",
                                Map.of("id", receipt.path("id").asText(), "input", input))
                        .texts("receiptReverse.userErrors.code"))
                .isEmpty();
    }

    private static JsonNode account(Ask ask, String partner) {
        return entries(ask, partner, "2000-01-01");
    }

    private static JsonNode entries(Ask ask, String partner, String from) {
        return ask.that(
                        "query ($filter: PartnerAccountFilter!) { partnerAccount(filter: $filter, first: 100) { totalCount nodes { postedOn kind amount { amount } balance { amount } order { number } receipt { number } } } }",
                        Map.of("filter", Map.of("partner", partner, "from", from)))
                .at("partnerAccount");
    }
}
