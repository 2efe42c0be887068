package dev.tributary.territories;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.Mutant;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Invariant 1: the tree has one root, no cycle, and one parent for each node on any day. Several people throw random
 * changes at it at the same time, for random months; whatever the server answers, the tree is valid.
 *
 * <p>Mutant, tried here: the trigger function {@code territory_lies_in_open_ones} does nothing (a territory below one that is
 * closed). Another one that was caught: the cycle check of {@code territory_ancestry_rebuild} taken out together
 * with the question in {@code TerritoryRealignment.move} (a change fails instead of being refused, since the derived table
 * notices).
 */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class TerritoryTreeTest {

    private static final int PEOPLE = 4;
    private static final int CHANGES_EACH = 80;
    private static final int TERRITORIES_AT_FIRST = 9;

    private final long seed = Long.getLong("tributary.test.seed", new Random().nextLong());

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void randomChangesByManyAtOnceLeaveATreeUnlessATriggerDoesNothing(boolean broken) throws SQLException {
        Importing.emptyDatabase();
        var tree = new StringBuilder(TERRITORIES + "T0,,Root,2020-01-01\n");
        var partners = new StringBuilder(PARTNERS);
        for (int at = 1; at < TERRITORIES_AT_FIRST; at++) {
            tree.append("T%d,T%d,Territory %d,2020-01-01\n".formatted(at, (at - 1) / 2, at));
            partners.append("P%d,Partner %d,RETAILER,ACTIVE,T%d,CNY\n".formatted(at, at, at));
        }
        file("territories", tree.toString()).statusCode(200);
        file("partners", partners.toString()).statusCode(200);

        List<String> all;
        try (var mutant = broken ? Mutant.idle("territory_lies_in_open_ones") : Mutant.none()) {
            assertThat(mutant).isNotNull();
            all = AtOnce.times(PEOPLE, number -> changes(new Random(seed + number), number)).stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(belowOneThatClosesLater()).isEqualTo(broken ? "done" : "CLOSED_LATER");
        }

        assertThat(all).as("seed %d", seed).filteredOn("done"::equals).hasSizeGreaterThan(PEOPLE * CHANGES_EACH / 10);
        assertThat(all)
                .as("seed %d", seed)
                .allMatch(answer -> answer.equals("done")
                        || List.of(
                                        "CONFLICT",
                                        "OWN_ANCESTOR",
                                        "LOOPS_LATER",
                                        "CLOSED_LATER",
                                        "TERRITORY_NOT_OPEN",
                                        "ALREADY_THERE",
                                        "LATER_CHANGE_PLANNED",
                                        "HAS_CHILDREN",
                                        "HAS_PARTNERS",
                                        "ROOT_STAYS",
                                        "CODE_TAKEN")
                                .contains(answer));
        assertThat(unsound().isEmpty()).as("seed %d: %s", seed, unsound()).isNotEqualTo(broken);
    }

    /** A case that random changes may miss: one is opened below another one that is to close. */
    private static String belowOneThatClosesLater() {
        var month = TestDatabase.today().withDayOfMonth(1).plusMonths(1);
        Realign.from(month).open("LAST", "T0").madeBy(Ask.as(DIRECTOR));
        Realign.from(month.plusMonths(2)).close("LAST").madeBy(Ask.as(DIRECTOR));
        return answer(Realign.from(month.plusMonths(1)).open("BELOW", "LAST"));
    }

    private static String answer(Realign realign) {
        var codes = realign.as(Ask.as(DIRECTOR)).texts("territoryRealign.userErrors.code");
        return codes.isEmpty() ? "done" : codes.get(0);
    }

    private List<String> changes(Random random, int person) {
        List<String> answers = new ArrayList<>();
        for (int at = 0; at < CHANGES_EACH; at++) {
            var from = TestDatabase.today().withDayOfMonth(1).plusMonths(random.nextInt(4));
            var one = any(random);
            var other = any(random);
            var realign = Realign.from(from);
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> realign.open("N%d-%d".formatted(person, at), one);
                case 3, 4 -> realign.merge(one, other);
                case 5 -> realign.close(one);
                case 6 -> realign.split(one, "S%d-%d".formatted(person, at));
                case 7 -> realign.place(one, "P" + (1 + random.nextInt(TERRITORIES_AT_FIRST - 1)));
                case 8 -> realign.open("M%d-%d".formatted(person, at), one).move(other, "M%d-%d".formatted(person, at));
                default -> realign.move(one, other);
            }
            answers.add(answer(realign));
        }
        return answers;
    }

    private static String any(Random random) {
        var codes = TestDatabase.list("select code from territory order by code", row -> row.getString(1));
        return codes.get(random.nextInt(codes.size()));
    }

    /** The faults of the tree on the days on which it changes, by plain SQL over the facts. */
    private static List<String> unsound() {
        return TestDatabase.list("""
                with recursive day (day) as (
                    select distinct lower(valid) from territory_parent
                    union select distinct upper(valid) from territory_parent where not upper_inf(valid)
                ), up as (
                    select day, territory_id, parent_id from day join territory_parent on valid @> day
                ), way (day, territory_id, ancestor_id) as (
                    select day, territory_id, parent_id from up where parent_id is not null
                    union
                    select way.day, way.territory_id, up.parent_id
                    from way join up on up.day = way.day and up.territory_id = way.ancestor_id
                    where up.parent_id is not null
                )
                select 'two roots on ' || day from up where parent_id is null group by day having count(*) <> 1
                union all
                select 'two parents on ' || day from up group by day, territory_id having count(*) <> 1
                union all
                select 'a cycle on ' || day from way where territory_id = ancestor_id
                union all
                select 'below one that is closed on ' || day from up
                where parent_id is not null and not exists (
                    select from up above where above.day = up.day and above.territory_id = up.parent_id)
                union all
                select 'open without a place on ' || day from day join territory
                    on opened_on <= day and (closed_on is null or closed_on > day)
                where not exists (select from up where up.day = day.day and up.territory_id = territory.id)
                union all
                select 'a partner nowhere, or in one that is closed, on ' || day from day cross join partner
                where not exists (select from partner_territory inside join up
                    on up.territory_id = inside.territory_id and up.day = day.day
                    where inside.partner_id = partner.id and inside.valid @> day.day)
                  and day.day >= '2020-01-01'
                """, row -> row.getString(1));
    }
}
