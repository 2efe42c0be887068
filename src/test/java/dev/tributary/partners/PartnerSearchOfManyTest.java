package dev.tributary.partners;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;

/** Searches among thousands of partners, which use other plans than among few. */
@QuarkusTest
class PartnerSearchOfManyTest {

    private static final int PARTNERS = 9_000;

    /**
     * They are inserted without triggers, since only their names matter, and deleted afterwards. One in a hundred is
     * the rep's; each has one of nine trades in its name and one of 90 English words.
     */
    @BeforeAll
    static void enterThousands() throws SQLException {
        withoutTriggers("""
                insert into partner (code, name, english_name, kind, status, territory_id, currency)
                select 'M' || lpad(number::text, 5, '0'),
                       case when mod(number, 500) = 0 then '龢' else '' end || substr('甪乂丌亍亓仂仉仝仞', 1 + mod(number, 9), 1)
                           || chr(20000 + number) || '龢贸有限公司',
                       'Mny' || chr(97 + mod(number, 10)) || chr(97 + mod(number, 9)) || 'trade ' || number, 'RETAILER', 'PROSPECT',
                       (select id from territory where code = case when mod(number, 100) = 0 then 'CN-320500' else 'CN-310115' end),
                       'CNY'
                from generate_series(1, %d) number""".formatted(PARTNERS), "analyze partner");
    }

    @AfterAll
    static void forgetThem() throws SQLException {
        withoutTriggers("delete from partner where code like 'M_____' and kind = 'RETAILER'", "analyze partner");
    }

    private static void withoutTriggers(String change, String then) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table partner disable trigger user");
            statement.execute(change);
            statement.execute("alter table partner enable trigger user");
            statement.execute(then);
        }
    }

    /** Otherwise the other tests here would use one plan only. */
    @ParameterizedTest(name = "as {1} {2} is searched for {3}")
    @CsvSource({
        "tributary_director, DIRECTOR, 龢贸有限公司, BY_CODE",
        "tributary_director, DIRECTOR, m0, BY_CODE",
        "tributary_director, DIRECTOR, 甪, BY_CODE",
        "tributary_director, DIRECTOR, m00017, RANKED",
        "tributary_director, DIRECTOR, mnyaatrade, RANKED",
        "tributary_field, REP, 龢贸有限公司, OWN",
        "tributary_field, REP, m0, OWN",
        "tributary_field, REP, m00017, RANKED",
    })
    void theWayDependsOnHowManyHaveItAndHowManyTheCallerSees(String role, DemoUser user, String typed, String way)
            throws SQLException {
        try (Connection connection = TestDatabase.asService()) {
            TestDatabase.list(
                    connection,
                    "select set_config('role', ?, false), set_config('tributary.subject', ?, false),"
                            + " set_config('tributary.reach', 'own', false)",
                    row -> row.getString(1),
                    role,
                    user.subject());
            assertThat(TestDatabase.list(connection, "select partner_search_way(?)", row -> row.getString(1), typed))
                    .containsExactly(way);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"龢贸有限公司", "龢", "m0", "trade 1", "MNYAA", "甪", "m00017", "公司"})
    void whicheverWayExactlyThosePartnersAreFoundThatHaveIt(String typed) {
        List<String> expected = TestDatabase.list("""
                select code from partner
                where merged_into_id is null and (strpos(search_text, lower(?)) > 0
                    or ? ~ '^[A-Za-z0-9]+$' and strpos(search_initials, upper(?)) > 0)
                order by code""", row -> row.getString(1), typed, typed, typed);

        assertThat(total(DIRECTOR, typed)).isEqualTo(Integer.toString(expected.size()));
        assertThat(best(DIRECTOR, typed))
                .hasSize(Math.min(100, expected.size()))
                .isSubsetOf(expected)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatManyHaveComesByCodePageByPage() {
        List<String> paged = Ask.as(DIRECTOR)
                .list("partners", "filter: {search: \"甪\"}", "code", 90, Integer.MAX_VALUE)
                .texts("code");

        assertThat(paged).hasSize(PARTNERS / 9).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void whoSeesFewIsShownTheBestOfThemFirst() {
        List<String> codes = Ask.as(REP)
                .list("partners", "filter: {search: \"龢\"}", "code name", 7, Integer.MAX_VALUE)
                .texts("code");

        List<String> beginning = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int number = 100; number <= PARTNERS; number += 100) {
            (number % 500 == 0 ? beginning : others).add("M%05d".formatted(number));
        }
        beginning.addAll(others);
        assertThat(codes).isEqualTo(beginning);
    }

    private static String total(DemoUser user, String typed) {
        return Ask.as(user)
                .that("{ partners(filter: {search: \"%s\"}) { totalCount } }".formatted(typed))
                .text("partners.totalCount");
    }

    private static List<String> best(DemoUser user, String typed) {
        return Ask.as(user)
                .that("{ partners(filter: {search: \"%s\"}, first: 100) { nodes { code } } }".formatted(typed))
                .texts("partners.nodes.code");
    }
}
