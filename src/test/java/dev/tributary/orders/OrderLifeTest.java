package dev.tributary.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
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

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.MANAGER;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.PARTNER2;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** An order after it was placed: changes, confirmation, cancelling, and its time line. */
@QuarkusTest
class OrderLifeTest {

    private static final int AT_ONCE = 12;

    @AfterAll
    static void theRollupIsStillWhatTheOrdersComeTo() {
        assertThat(TestDatabase.rollupErrors()).isEmpty();
    }

    @Test
    void aRepChangesLinesDateAndNoteAndTheTimelineTellsFromWhatToWhat() {
        var order = ordered("2", "100");
        var yesterday = TestDatabase.today().minusDays(1).toString();

        var changed = EditOrder.change(order)
                .with("orderDate", yesterday)
                .with("note", "改送仓库")
                .with(
                        "lines",
                        List.of(
                                line(product(), "3", "90"),
                                line(PlaceOrder.products().get(1), "1", "10")))
                .doneBy(Ask.as(REP));

        assertThat(changed.at("/net/amount").asText()).isEqualTo("280.00");
        assertThat(changed.at("/total/amount").asText()).isEqualTo("316.40");
        assertThat(changed.path("orderDate").asText()).isEqualTo(yesterday);
        assertThat(changed.path("version").asInt())
                .isGreaterThan(order.path("version").asInt());
        assertThat(Answer.texts(changed, "timeline.kind")).containsExactly("PLACED", "CHANGED");
        assertThat(Answer.texts(changed, "timeline.employee.number")).containsExactly("E004", "E004");
        assertThat(changed.at("/timeline/1/details"))
                .extracting(
                        detail -> detail.path("field").asText(),
                        detail -> detail.path("before").asText(),
                        detail -> detail.path("after").asText())
                .containsExactly(
                        tuple("lines.1.quantity", "2", "3"),
                        tuple("lines.1.unitPrice", "100", "90"),
                        tuple("lines.2.product", "null", PlaceOrder.products().get(1)),
                        tuple("lines.2.quantity", "null", "1"),
                        tuple("lines.2.unitPrice", "null", "10"),
                        tuple("orderDate", order.path("orderDate").asText(), yesterday),
                        tuple("note", "null", "改送仓库"));
    }

    @Test
    void aPartnerChangesAndCancelsItsOwnOrder() {
        var order = PlaceOrder.ofOwnCompany().line(product(), "1").placedBy(Ask.as(PARTNER));

        var changed = EditOrder.change(order).with("note", "急").doneBy(Ask.as(PARTNER));
        var cancelled = EditOrder.cancel(changed).doneBy(Ask.as(PARTNER));

        assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.at("/open/amount").asText()).isEqualTo("0.00");
        assertThat(Answer.texts(cancelled, "timeline.kind")).containsExactly("PLACED", "CHANGED", "CANCELLED");
        assertThat(Answer.texts(cancelled, "timeline.byPartner")).containsOnly("true");
        assertThat(cancelled.at("/timeline/2/reason").asText()).isEqualTo("客户改了主意");
    }

    @Test
    void aPartnerCannotCallOffWhatIsConfirmedButTheCompanyCan() {
        var confirmed = EditOrder.confirm(ordered("1", "10")).doneBy(Ask.as(MANAGER));

        assertThat(codes(EditOrder.cancel(confirmed).as(Ask.as(PARTNER)))).containsExactly("ORDER_NOT_CANCELLABLE");
        assertThat(EditOrder.cancel(confirmed)
                        .doneBy(Ask.as(REP))
                        .path("status")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void theSameChangeSentTwiceIsOneChangeAndAConflict() {
        var change = EditOrder.change(ordered("1", "10")).with("note", "一次");

        change.doneBy(Ask.as(REP));
        var again = change.as(Ask.as(REP).in("zh-CN"));

        assertThat(codes(again)).containsExactly("CONFLICT");
        assertThat(again.texts("done.userErrors.field")).containsExactly("version");
        assertThat(again.text("done.userErrors.0.message")).matches(".*\\p{IsHan}.*");
    }

    @Test
    void ofManyWhoChangeAnOrderAtOnceOneDoes() {
        var order = ordered("1", "10");

        var answers = AtOnce.times(
                AT_ONCE,
                number -> (number % 3 == 0
                                ? EditOrder.cancel(order)
                                : number % 3 == 1
                                        ? EditOrder.confirm(order)
                                        : EditOrder.change(order)
                                                .with("lines", List.of(line(product(), "" + (number + 2), "10"))))
                        .as(Ask.as(MANAGER)));

        assertThat(answers.stream().filter(answer -> codes(answer).isEmpty())).hasSize(1);
        assertThat(answers.stream().flatMap(answer -> codes(answer).stream()))
                .hasSize(AT_ONCE - 1)
                .containsOnly("CONFLICT");
        assertThat(TestDatabase.one(
                        "select net = (select sum(amount) from order_line where order_id = o.id) from sales_order o where number = ?",
                        order.path("number").asText()))
                .isEqualTo("t");
    }

    static Stream<Arguments> badChanges() {
        var today = TestDatabase.today();
        return Stream.of(
                bad("NOTHING_TO_CHANGE", "", REP, order -> EditOrder.change(order)),
                bad(
                        "CONFLICT",
                        "version",
                        REP,
                        order -> EditOrder.change(order)
                                .with("note", "x")
                                .with("version", order.path("version").asInt() + 1)),
                bad(
                        "ORDER_NOT_FOUND",
                        "id",
                        PARTNER2,
                        order -> EditOrder.change(order).with("note", "x")),
                bad("ORDER_NOT_FOUND", "id", PARTNER2, EditOrder::cancel),
                bad(
                        "DATE_IN_FUTURE",
                        "orderDate",
                        REP,
                        order -> EditOrder.change(order)
                                .with("orderDate", today.plusDays(1).toString())),
                bad(
                        "DATE_TOO_OLD",
                        "orderDate",
                        REP,
                        order -> EditOrder.change(order)
                                .with("orderDate", today.minusDays(32).toString())),
                bad(
                        "LINES_MISSING",
                        "lines",
                        REP,
                        order -> EditOrder.change(order).with("lines", List.of())),
                bad(
                        "TOO_MANY_LINES",
                        "lines",
                        REP,
                        order -> EditOrder.change(order)
                                .with(
                                        "lines",
                                        Stream.generate(() -> line(product(), "1", "1"))
                                                .limit(201)
                                                .toList())),
                bad("PRODUCT_NOT_FOUND", "lines.0.product", REP, order -> lines(order, line("NOTHING", "1", "1"))),
                bad("QUANTITY_NOT_POSITIVE", "lines.0.quantity", REP, order -> lines(order, line(product(), "0", "1"))),
                bad("PRICE_NEGATIVE", "lines.0.unitPrice", REP, order -> lines(order, line(product(), "1", "-1"))),
                bad("PRICE_NOT_YOURS", "lines.0.unitPrice", PARTNER, order -> lines(order, line(product(), "1", "1"))),
                bad(
                        "AMOUNT_TOO_LARGE",
                        "lines",
                        REP,
                        order -> lines(order, line(product(), "999999999999999", "999999999999999"))),
                bad(
                        "REASON_MISSING",
                        "reason",
                        REP,
                        order -> EditOrder.cancel(order).with("reason", " ")),
                bad(
                        "REASON_MISSING",
                        "reason",
                        FINANCE,
                        order -> EditOrder.release(order).with("reason", "")),
                bad("ORDER_NOT_HELD", "id", FINANCE, EditOrder::release),
                bad(
                        "ORDER_NOT_OPEN",
                        "id",
                        REP,
                        order -> EditOrder.change(confirmed(order)).with("note", "x")),
                bad("ORDER_NOT_WAITING", "id", MANAGER, order -> EditOrder.confirm(confirmed(order))),
                bad(
                        "ORDER_NOT_CANCELLABLE",
                        "id",
                        DIRECTOR,
                        order -> EditOrder.cancel(EditOrder.cancel(order).doneBy(Ask.as(DIRECTOR)))),
                bad("PARTNER_NOT_ACTIVE", "id", MANAGER, order -> EditOrder.confirm(ofSuspendedPartner())));
    }

    private static Arguments bad(String code, String field, DemoUser user, Function<JsonNode, EditOrder> edit) {
        return arguments(code, field, user, edit);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("badChanges")
    void aBadChangeIsRefusedWithTheReasonInBothLanguagesAndChangesNothing(
            String code, String field, DemoUser user, Function<JsonNode, EditOrder> edit) {
        Refusal.of(Ask.as(user), edit.apply(ordered("1", "10"))::as, code, field);
    }

    @Test
    void whoMayNotIsTold() {
        var order = ordered("1", "10");
        for (var user : new DemoUser[] {FINANCE, DemoUser.AUDITOR}) {
            assertThat(EditOrder.change(order)
                            .with("note", "x")
                            .as(Ask.as(user))
                            .errorCode())
                    .isEqualTo("FORBIDDEN");
            assertThat(EditOrder.cancel(order).as(Ask.as(user)).errorCode()).isEqualTo("FORBIDDEN");
        }
        for (var user : new DemoUser[] {REP, PARTNER, FINANCE, DemoUser.AUDITOR}) {
            assertThat(EditOrder.confirm(order).as(Ask.as(user)).errorCode()).isEqualTo("FORBIDDEN");
        }
        for (var user : new DemoUser[] {REP, MANAGER, DemoUser.SUPPORT, PARTNER, DemoUser.AUDITOR}) {
            assertThat(EditOrder.release(order).as(Ask.as(user)).errorCode()).isEqualTo("FORBIDDEN");
        }
    }

    /** As the collection of an entity, the lines were 200 inserts, one round trip each. */
    @Test
    void twoHundredLinesAreOneStatement() throws SQLException {
        TestDatabase.change("create table if not exists line_statement (lines int)");
        try {
            execute("""
                    create or replace function count_line_statement() returns trigger language plpgsql
                        security definer set search_path = public as $$
                    begin
                        insert into line_statement select count(*) from added;
                        return null;
                    end $$""");
            execute("""
                    create trigger count_line_statement after insert on order_line referencing new table as added
                        for each statement execute function count_line_statement()""");
            var large = PlaceOrder.of("P0001");
            for (int line = 0; line < 200; line++) {
                large.line(product(), "1", "1.01");
            }
            var order = large.placedBy(Ask.as(REP));

            assertThat(order.path("lines")).hasSize(200);
            assertThat(order.at("/net/amount").asText()).isEqualTo("202.00");
            assertThat(TestDatabase.list("select lines from line_statement", row -> row.getInt(1)))
                    .containsExactly(200);
        } finally {
            execute("drop trigger if exists count_line_statement on order_line");
            execute("drop function if exists count_line_statement");
            execute("drop table line_statement");
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EditOrder lines(JsonNode order, Map<String, Object> line) {
        return EditOrder.change(order).with("lines", List.of(line));
    }

    private static Map<String, Object> line(String product, String quantity, String price) {
        return Map.of("product", product, "quantity", quantity, "unitPrice", price);
    }

    private static JsonNode ordered(String quantity, String price) {
        return PlaceOrder.of("P0001").line(product(), quantity, price).placedBy(Ask.as(REP));
    }

    private static JsonNode confirmed(JsonNode order) {
        return EditOrder.confirm(order).doneBy(Ask.as(DIRECTOR));
    }

    private static JsonNode ofSuspendedPartner() {
        var partner = NewPartner.code();
        var order = PlaceOrder.of(partner).line(product(), "1", "10").placedBy(Ask.as(REP));
        TestDatabase.change("update partner set status = 'SUSPENDED' where code = ?", partner);
        return order;
    }

    private static String product() {
        return PlaceOrder.products().get(0);
    }

    private static List<String> codes(Answer answer) {
        return answer.texts("done.userErrors.code");
    }
}
