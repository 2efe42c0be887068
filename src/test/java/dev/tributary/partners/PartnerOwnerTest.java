package dev.tributary.partners;

import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static dev.tributary.platform.local.DemoUser.AUDITOR;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.MANAGER;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.local.DemoUser.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** New partners are in the rep's city, where E004 is primary; E020 is somebody far away. */
@QuarkusTest
class PartnerOwnerTest {

    private static final LocalDate TODAY = TestDatabase.today();

    private static final String NAME = """
            mutation ($input: PartnerOwnerNameInput!) {
              partnerOwnerName(input: $input) {
                partner { code owner { number } namedOwners { id from to employee { number } } }
                userErrors { code message field } } }""";

    private static final String END = """
            mutation ($id: ID!, $input: PartnerOwnerEndInput!) {
              partnerOwnerEnd(id: $id, input: $input) {
                partner { namedOwners { id from to } }
                userErrors { code message field } } }""";

    @Test
    void whoIsPrimaryAnswersUnlessSomebodyIsNamedFromADayUntilADay() {
        var partner = PartnerDesk.active().code();
        named(partner, "E020", TODAY.plusDays(5), TODAY.plusDays(9));

        assertThat(IntStream.of(0, 4, 5, 8, 9).mapToObj(day -> owner(partner, TODAY.plusDays(day))))
                .containsExactly("E004", "E004", "E020", "E020", "E004");
        var several = Ask.as(REP)
                .that(
                        "{ a: partner(code: \"%1$s\") { owner { number } } b: partner(code: \"%1$s\") { owner(on: \"%2$s\") { number } } }"
                                .formatted(partner, TODAY.plusDays(6)));
        assertThat(several.text("a.owner.number")).isEqualTo("E004");
        assertThat(several.text("b.owner.number")).isEqualTo("E020");
        assertThat(Ask.as(PARTNER)
                        .that("{ viewer { partner { owner { number } namedOwners { from } } } }")
                        .at("viewer.partner")
                        .toString())
                .isEqualTo("{\"owner\":null,\"namedOwners\":[]}");
    }

    @Test
    void anOrderThatThePartnerPlacesItselfIsItsOwners() {
        var product = PlaceOrder.products().get(0);
        var naming = named("P0001", "E020", TODAY, TODAY.plusDays(3)).text("partnerOwnerName.partner.namedOwners.0.id");
        try {
            var order = PlaceOrder.ofOwnCompany().line(product, "1").placedBy(Ask.as(PARTNER));
            // Mutant: only by territory; it finds E004.
            assertThat(employeeOf(order.path("number").asText())).isEqualTo("E020");
            var byRep = PlaceOrder.of("P0001").line(product, "1").placedBy(Ask.as(REP));
            assertThat(employeeOf(byRep.path("number").asText())).isEqualTo("E004");
        } finally {
            end(DIRECTOR, naming, TODAY);
        }
        var later = PlaceOrder.ofOwnCompany().line(product, "1").placedBy(Ask.as(PARTNER));
        assertThat(employeeOf(later.path("number").asText())).isEqualTo("E004");
    }

    @Test
    void whoIsNamedSeesThePartnerAndWhatIsItsWhereverItIsAndNoLongerThanThat() {
        var desk = PartnerDesk.active();
        var partner = desk.code();
        var order = PlaceOrder.of(partner)
                .line(PlaceOrder.products().get(0), "1")
                .placedBy(Ask.as(REP))
                .path("number")
                .asText();
        // Far away, with all its fields.
        TestDatabase.change(
                "update partner set territory_id = (select id from territory where code = 'CN-440100') where code = ?",
                partner);
        TestDatabase.change(
                "update sales_order set territory_id = (select id from territory where code = 'CN-440100') where number = ?",
                order);
        assertThat(seen(REP, partner, order)).isEqualTo("[] 0");
        var others = count(REP, "partners");

        var naming = named(partner, "E004", TODAY, TODAY.plusDays(1)).text("partnerOwnerName.partner.namedOwners.0.id");

        // Mutant of the policy: it compares territories only, and still shows nothing.
        assertThat(seen(REP, partner, order)).isEqualTo("[\"" + partner + "\"] 1");
        assertThat(count(REP, "partners")).isEqualTo(others + 1);
        assertThat(seen(MANAGER, partner, order)).isEqualTo("[] 0");
        desk.again().done(REP, "partnerConfirmFile", Map.of());
        var own = PlaceOrder.of(partner).line(PlaceOrder.products().get(0), "1").placedBy(Ask.as(REP));
        assertThat(own.at("/employee/number").asText()).isEqualTo("E004");
        assertThat(TestDatabase.one(
                        "select code from territory join sales_order on territory.id = territory_id where number = ?",
                        own.path("number").asText()))
                .isEqualTo("CN-440100");

        end(DIRECTOR, naming, TODAY);
        assertThat(seen(REP, partner, order)).isEqualTo("[] 0");
    }

    @Test
    void aNamingOfDaysToComeShowsNothingYet() {
        var partner = PartnerDesk.active().code();
        TestDatabase.change(
                "update partner set territory_id = (select id from territory where code = 'CN-440100') where code = ?",
                partner);

        named(partner, "E004", TODAY.plusDays(1), null);

        assertThat(seen(REP, partner, "none")).isEqualTo("[] 0");
    }

    @Test
    void ofSeveralWhoAreNamedForTheSameDaysAtOnceOneIs() {
        var partner = PartnerDesk.active().code();

        var answers = AtOnce.times(
                4, number -> name(DIRECTOR, partner, "E02" + number, TODAY.plusDays(number), TODAY.plusDays(9)));

        // A mutant without the constraint names four.
        assertThat(answers.stream()
                        .map(answer -> answer.texts("partnerOwnerName.userErrors.code"))
                        .toList())
                .containsExactlyInAnyOrder(
                        List.of(),
                        List.of("OWNER_NAMED_ALREADY"),
                        List.of("OWNER_NAMED_ALREADY"),
                        List.of("OWNER_NAMED_ALREADY"));
    }

    @Test
    void aNamingEndsOnADayAndOneThatHasNotBegunIsTakenAway() {
        var partner = PartnerDesk.active().code();
        var naming = named(partner, "E020", TODAY.plusDays(5), null).text("partnerOwnerName.partner.namedOwners.0.id");

        var again = "{ node(id: \"%s\") { ... on PartnerOwner { from employee { number } } } }".formatted(naming);
        assertThat(Ask.as(MANAGER).that(again).text("node.employee.number")).isEqualTo("E020");
        assertThat(Ask.as(PARTNER).that(again).at("node").isNull()).isTrue();

        var ended = end(MANAGER, naming, TODAY.plusDays(20));
        assertThat(ended.texts("partnerOwnerEnd.partner.namedOwners.to"))
                .containsExactly(TODAY.plusDays(20).toString());
        // An end at a later day does not make it valid again.
        assertThat(end(MANAGER, naming, TODAY.plusDays(30)).texts("partnerOwnerEnd.partner.namedOwners.to"))
                .containsExactly(TODAY.plusDays(20).toString());
        assertThat(end(MANAGER, naming, TODAY).at("partnerOwnerEnd.partner.namedOwners"))
                .isEmpty();
        assertThat(end(MANAGER, naming, TODAY).texts("partnerOwnerEnd.userErrors.code"))
                .containsExactly("OWNER_NOT_FOUND");
        assertThat(TestDatabase.list(
                        "select action from audit_entry where part = 'partner_owner' and object_id = (select id from partner where code = ?) order by id",
                        row -> row.getString(1),
                        partner))
                .containsExactly("INSERT", "UPDATE", "DELETE");
    }

    @Test
    void whatCannotBeIsRefusedWithItsReasonInBothLanguages() {
        var partner = PartnerDesk.active();
        assertThat(codes(name(DIRECTOR, "P-NONE", "E020", TODAY, null))).containsExactly("PARTNER_NOT_FOUND");
        assertThat(codes(name(DIRECTOR, partner.code(), "E999", TODAY, null))).containsExactly("EMPLOYEE_NOT_FOUND");
        assertThat(codes(name(DIRECTOR, partner.code(), "E020", TODAY.minusDays(1), TODAY.minusDays(1))))
                .containsExactly("DATE_IN_PAST", "END_INVALID");
        assertThat(end(DIRECTOR, "nonsense", TODAY).texts("partnerOwnerEnd.userErrors.code"))
                .containsExactly("OWNER_NOT_FOUND");
        var elsewhere = PartnerDesk.active().code();
        TestDatabase.change(
                "update partner set territory_id = (select id from territory where code = 'CN-440100') where code = ?",
                elsewhere);
        assertThat(codes(name(MANAGER, elsewhere, "E020", TODAY, null))).containsExactly("PARTNER_NOT_FOUND");
        var ended = partner.done(DIRECTOR, "partnerEnd", Map.of("reason", "歇业")).code();
        var chinese = Ask.as(DIRECTOR).in("zh-CN").that(NAME, Map.of("input", input(ended, "E020", TODAY, null)));
        assertThat(chinese.text("partnerOwnerName.userErrors.0.message")).isEqualTo("伙伴 " + ended + " 已终止合作，无需负责人。");
        for (DemoUser other : List.of(REP, SUPPORT, FINANCE, AUDITOR, PARTNER)) {
            assertThat(name(other, elsewhere, "E004", TODAY, null).errorCode()).isEqualTo("FORBIDDEN");
            assertThat(end(other, "x", TODAY).errorCode()).isEqualTo("FORBIDDEN");
        }
    }

    /** Not even without a check of roles: nobody may make themselves the account manager of a partner. */
    @Test
    void theDatabaseLetsNoRepNameAnybody() throws SQLException {
        var partner = PartnerDesk.active().code();
        try (var connection = TestDatabase.asService();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('role', 'tributary_field', true), set_config('tributary.subject', '%s', true), set_config('tributary.reach', 'own', true)"
                            .formatted(REP.subject()));
            assertThatThrownBy(() -> statement.execute("""
                            insert into partner_owner (partner_id, employee_id, valid)
                            select partner.id, employee.id, '[2090-01-01,)' from partner, employee
                            where code = '%s' and number = 'E004'""".formatted(partner)))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @Test
    void aMergerPassesTheOwnerOnForDaysWithoutAnother() {
        var survivor = PartnerDesk.active();
        var loser = PartnerDesk.active();
        named(loser.code(), "E020", TODAY, null);
        named(survivor.code(), "E021", TODAY.plusDays(10), TODAY.plusDays(20));

        var merged = Ask.as(DIRECTOR)
                .that(
                        "mutation ($id: ID!, $input: PartnerMergeInput!) { partnerMerge(id: $id, input: $input) { partner { namedOwners { from to employee { number } } mergers { moved { kind count } } } userErrors { code } } }",
                        Map.of(
                                "id",
                                survivor.id(),
                                "input",
                                Map.of(
                                        "version", survivor.again().version(),
                                        "loser", loser.id(),
                                        "loserVersion", loser.again().version(),
                                        "reason", "同一家公司",
                                        "idempotencyKey", UUID.randomUUID().toString())));

        assertThat(merged.texts("partnerMerge.userErrors")).isEmpty();
        // Mutant: it moves all days, those of the survivor's own too, and has E020 once without an end.
        assertThat(merged.texts("partnerMerge.partner.namedOwners.employee.number"))
                .containsExactly("E020", "E021", "E020");
        assertThat(merged.texts("partnerMerge.partner.namedOwners.from"))
                .containsExactly(
                        TODAY.toString(),
                        TODAY.plusDays(10).toString(),
                        TODAY.plusDays(20).toString());
        assertThat(merged.texts("partnerMerge.partner.mergers.moved.kind")).contains("OWNERS");
        // The merged partner gets no new account manager.
        assertThat(TestDatabase.one(
                        "select count(*) from partner_owner where partner_id = (select id from partner where code = ?)",
                        loser.code()))
                .isEqualTo("0");
    }

    private static Map<String, Object> input(String partner, String employee, LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "partner",
                partner,
                "employee",
                employee,
                "from",
                from.toString(),
                "idempotencyKey",
                UUID.randomUUID().toString()));
        if (to != null) {
            input.put("to", to.toString());
        }
        return input;
    }

    private static Answer name(DemoUser by, String partner, String employee, LocalDate from, @Nullable LocalDate to) {
        return Ask.as(by).that(NAME, Map.of("input", input(partner, employee, from, to)));
    }

    private static Answer named(String partner, String employee, LocalDate from, @Nullable LocalDate to) {
        var answer = name(DIRECTOR, partner, employee, from, to);
        assertThat(codes(answer)).isEmpty();
        return answer;
    }

    private static Answer end(DemoUser by, String naming, LocalDate day) {
        return Ask.as(by).that(END, Map.of("id", naming, "input", Map.of("day", day.toString())));
    }

    private static List<String> codes(Answer answer) {
        return answer.texts("partnerOwnerName.userErrors.code");
    }

    private static String owner(String partner, LocalDate day) {
        return Ask.as(DIRECTOR)
                .that("{ partner(code: \"%s\") { owner(on: \"%s\") { number } } }".formatted(partner, day))
                .text("partner.owner.number");
    }

    /** The partner's visible fields, and the number of its visible orders. */
    private static String seen(DemoUser user, String partner, String order) {
        var answer = Ask.as(user)
                .that(
                        "{ partners(filter: {search: \"%s\"}) { nodes { code } } orders(filter: {number: \"%s\"}) { totalCount } }"
                                .formatted(partner, order));
        return answer.at("partners.nodes").findValues("code") + " " + answer.text("orders.totalCount");
    }

    private static int count(DemoUser user, String list) {
        return Ask.as(user)
                .that("{ %s { totalCount } }".formatted(list))
                .at(list + ".totalCount")
                .asInt();
    }

    private static String employeeOf(String order) {
        return TestDatabase.one(
                "select employee.number from sales_order join employee on employee.id = employee_id where sales_order.number = ?",
                order);
    }
}
