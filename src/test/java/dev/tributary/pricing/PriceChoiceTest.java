package dev.tributary.pricing;

import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The price list of a product: for random lists of all audiences, partners that moved, a realigned tree and random
 * days, the test compares the database's answer with the rules in plain Java. It rolls everything back.
 */
@QuarkusTest
class PriceChoiceTest {

    /** At most one draw in ten misses a mutant, so practically never all of them. */
    private static final int DRAWS = 25;

    private static final List<String> KINDS = List.of("DISTRIBUTOR", "ALLIANCE", "AGENCY", "INTEGRATOR", "RETAILER");

    private record Whom(
            @Nullable String kind,
            @Nullable String territory,
            @Nullable String partner) {}

    private record PriceList(
            String id, Whom whom, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private record Partner(String id, String kind) {}

    private final long seed = Long.getLong("tributary.test.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final LocalDate today = TestDatabase.today();

    @Test
    void theListThatTheDatabaseChoosesIsTheOneThatTheRulesSay() throws SQLException {
        assertThat(differences(definition -> definition)).as("seed " + seed).isZero();
    }

    /**
     * The comparison notices a wrong choice: each mutant of the function must differ from the rules. One draw of lists
     * may show no difference, so there are several.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "above.valid @> price_lists_for.day | above.valid @> business_date()",
                "above.depth, (list.kind IS NULL) | - above.depth, (list.kind IS NULL)",
                "above.depth, (list.kind IS NULL) | above.depth, (list.kind IS NOT NULL)",
                "above.depth, (list.kind IS NULL) | (list.kind IS NULL), above.depth",
                "(list.partner_id IS NULL), above.depth | above.depth",
                "(list.kind = partner.kind) | true",
                "daterange(list.valid_from, list.valid_to) | daterange(list.valid_from, list.valid_to, '[]')"
            })
    void aMutantOfTheFunctionIsNoticed(String right, String wrong) throws SQLException {
        int different = 0;
        for (int draw = 0; draw < DRAWS && different == 0; draw++) {
            different = differences(definition -> {
                assertThat(definition).contains(right);
                return definition.replace(right, wrong);
            });
        }
        assertThat(different).as("seed " + seed).isPositive();
    }

    /** The number of partners and days for which the changed function differs from the rules. */
    private int differences(UnaryOperator<String> change) throws SQLException {
        try (var connection = TestDatabase.asOwner()) {
            connection.setAutoCommit(false);
            var definition = TestDatabase.list(
                            connection,
                            "select pg_get_functiondef('price_lists_for'::regproc)",
                            row -> row.getString(1))
                    .get(0);
            try (var statement = connection.createStatement()) {
                statement.execute(change.apply(definition));
            }
            var partners = partners(connection);
            var lists = lists(connection, partners);
            assertThat(lists).as("seed " + seed).hasSizeGreaterThan(40);
            int priced = 0;
            int different = 0;
            for (int turn = 0; turn < 400; turn++) {
                var partner = one(partners);
                var day = random.nextBoolean() ? anyDay() : border(lists);
                var expected = expected(connection, partner, day, lists);
                var chosen = TestDatabase.list(
                        connection,
                        "select list_id from price_lists_for(?::uuid, ?) order by place",
                        row -> row.getString(1),
                        partner.id(),
                        day);
                different += chosen.equals(expected) ? 0 : 1;
                priced += expected.isEmpty() ? 0 : 1;
            }
            assertThat(priced).as("seed " + seed).isGreaterThan(100);
            connection.rollback();
            return different;
        }
    }

    /** A day on which one list has ended. */
    private LocalDate border(List<PriceList> lists) {
        var to = one(lists).to();
        return to == null ? anyDay() : to;
    }

    private List<String> expected(Connection connection, Partner partner, LocalDate day, List<PriceList> lists)
            throws SQLException {
        var upwards = upwards(connection, partner.id(), day);
        return lists.stream()
                .filter(list -> list.holdsOn(day))
                .filter(list ->
                        list.whom().partner() == null || list.whom().partner().equals(partner.id()))
                .filter(list -> list.whom().kind() == null || list.whom().kind().equals(partner.kind()))
                .filter(list -> list.whom().territory() == null
                        || upwards.contains(list.whom().territory()))
                .sorted(Comparator.comparing((PriceList list) -> list.whom().partner() == null)
                        .thenComparing(list -> list.whom().territory() == null
                                ? Integer.MAX_VALUE
                                : upwards.indexOf(list.whom().territory()))
                        .thenComparing(list -> list.whom().kind() == null))
                .map(PriceList::id)
                .toList();
    }

    /** Where the partner was and all above it, the nearest first, by single steps through the dated rows. */
    private static List<String> upwards(Connection connection, String partner, LocalDate day) throws SQLException {
        List<String> path = new ArrayList<>();
        var at = TestDatabase.list(
                connection,
                "select territory_id from partner_territory where partner_id = ?::uuid and valid @> ?",
                row -> row.getString(1),
                partner,
                day);
        while (!at.isEmpty()) {
            var territory = at.get(0);
            at = TestDatabase.list(
                    connection,
                    "select coalesce(parent_id::text, '') from territory_parent where territory_id = ?::uuid and valid @> ?",
                    row -> row.getString(1),
                    territory,
                    day);
            if (!at.isEmpty()) {
                path.add(territory);
                if (at.get(0).isEmpty()) {
                    break;
                }
            }
        }
        return path;
    }

    private List<Partner> partners(Connection connection) throws SQLException {
        var partners = new ArrayList<>(
                TestDatabase.list(connection, """
                (select partner.id, kind from partner join partner_territory on partner_id = partner.id
                 where currency = 'CNY' group by partner.id, kind having count(*) > 1 order by partner.id limit 12)
                union
                (select distinct partner.id, kind from partner join territory_ancestry before using (territory_id)
                 where currency = 'CNY' and not upper_inf(before.valid) order by partner.id limit 12)
                union
                (select id, kind from partner where currency = 'CNY' order by id limit 12)
                order by 1""", row -> new Partner(row.getString(1), row.getString(2))));
        assertThat(partners).hasSizeGreaterThan(12);
        return partners;
    }

    private List<PriceList> lists(Connection connection, List<Partner> partners) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from price");
            statement.execute("delete from price_list");
        }
        // All that these partners have been in, and a few others.
        var territories = TestDatabase.list(
                connection,
                "select distinct ancestor_id::text from territory_ancestry join partner_territory using (territory_id)"
                        + " where partner_id::text = any (string_to_array(?, ',')) order by 1",
                row -> row.getString(1),
                String.join(",", partners.stream().map(Partner::id).toList()));
        List<PriceList> lists = new ArrayList<>();
        for (int number = 0; number < 160; number++) {
            var whom = switch (random.nextInt(8)) {
                case 0 -> new Whom(null, null, null);
                case 1 -> new Whom(one(KINDS), null, null);
                case 2 -> new Whom(null, null, one(partners).id());
                case 3, 4, 5 -> new Whom(null, one(territories), null);
                default -> new Whom(one(KINDS), one(territories), null);
            };
            var from = anyDay();
            var to = random.nextInt(3) == 0 ? null : from.plusDays(1 + random.nextInt(500));
            var save = connection.setSavepoint();
            try {
                var id = TestDatabase.list(
                        connection,
                        """
                        insert into price_list (code, name, currency, kind, territory_id, partner_id, valid_from, valid_to)
                        values (?, '随机', 'CNY', ?, ?::uuid, ?::uuid, ?, ?) returning id""",
                        row -> row.getString(1),
                        "X-" + number,
                        whom.kind(),
                        whom.territory(),
                        whom.partner(),
                        from,
                        to);
                lists.add(new PriceList(id.get(0), whom, from, to));
            } catch (SQLException refused) {
                assertThat(refused.getMessage())
                        .containsAnyOf("price_list_one_at_a_time", "price_list_in_open_territory");
                connection.rollback(save);
            }
        }
        return lists;
    }

    private LocalDate anyDay() {
        return today.minusDays(random.nextInt(900)).plusDays(100);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
