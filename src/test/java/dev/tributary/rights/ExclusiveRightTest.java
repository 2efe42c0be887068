package dev.tributary.rights;

import dev.tributary.partners.PartnerDesk;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Refusal;
import dev.tributary.platform.persistence.TestDatabase;
import dev.tributary.territories.Realign;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REGIONAL;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.persistence.TestDatabase.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Invariant 3: exclusive rights of two partners never overlap in territory (or one below), product line and date. Threads
 * grant, end and move territories at random, and plain SQL over the rights and the tree's own rows then looks for overlaps.
 *
 * <p>Another test shows that these commands could break it: with two mutants of the trigger's function, one that does
 * not wait for others and one that compares the same territory only, it must find an overlap.
 */
@QuarkusTest
class ExclusiveRightTest {

    private static final String ANSWER = """
            exclusiveRight { id partner { code } territory { code } productLineCode from to version endReason }
            userErrors { code message field }""";

    private static final String GUARD = "exclusive_rights_apart";
    private static final int THREADS = 8;

    /** A small tree below the root: two regions, two cities below each. */
    private static final List<String> REGIONS = List.of("XR-A", "XR-B");

    private static final List<String> CITIES = List.of("XR-A1", "XR-A2", "XR-B1", "XR-B2");
    private static final List<String> LINES = List.of("XR-L1", "XR-L2");
    private static final LocalDate FIRST = today().plusMonths(1).withDayOfMonth(1);

    private final long seed = Long.getLong("tributary.test.seed", new Random().nextLong());

    @BeforeAll
    static void openTerritories() {
        for (var line : LINES) {
            TestDatabase.change("insert into product_line (code, name) values (?, '投影') on conflict do nothing", line);
        }
        for (var region : REGIONS) {
            open(region, "CN");
        }
        for (var city : CITIES) {
            open(city, city.substring(0, 4));
        }
    }

    private static void open(String code, String parent) {
        TestDatabase.change(
                "insert into territory (code, name, opened_on) values (?, ?, '2024-01-01') on conflict do nothing",
                code,
                code);
        TestDatabase.change("""
                insert into territory_parent (territory_id, parent_id, valid)
                select child.id, parent.id, daterange('2024-01-01', null)
                from territory child, territory parent
                where child.code = ? and parent.code = ?
                  and not exists (select from territory_parent where territory_id = child.id)""", code, parent);
    }

    @Test
    void aRightIsGrantedOnceAndEndedEarly() {
        var partner = partner();
        var key = UUID.randomUUID().toString();
        var about = Map.of("idempotencyKey", key, "territory", "XR-A1", "from", "2090-01-01", "to", "2091-01-01");

        var answers = AtOnce.times(4, number -> grant(Ask.as(DIRECTOR), partner, about));

        assertThat(answers).containsOnly(answers.get(0));
        var granted = answers.get(0);
        assertThat(granted.text("exclusiveRightGrant.exclusiveRight.territory.code"))
                .isEqualTo("XR-A1");
        var id = granted.text("exclusiveRightGrant.exclusiveRight.id");
        var ended = end(Ask.as(DIRECTOR), id, 1, "2090-06-01", "未达最低采购量");
        assertThat(ended.text("exclusiveRightEnd.exclusiveRight.to")).isEqualTo("2090-06-01");
        assertThat(ended.text("exclusiveRightEnd.exclusiveRight.endReason")).isEqualTo("未达最低采购量");
        assertThat(codes(end(Ask.as(DIRECTOR), id, 1, "2090-05-01", "x"))).containsExactly("CONFLICT");
        assertThat(codes(end(Ask.as(DIRECTOR), id, 2, "2090-07-01", "x"))).containsExactly("END_INVALID");
        assertThat(codes(end(Ask.as(DIRECTOR), id, 2, "2090-01-01", "x"))).containsExactly("END_INVALID");
        assertThat(codes(end(Ask.as(DIRECTOR), id, 2, "2090-05-01", " "))).containsExactly("REASON_MISSING");
        assertThat(codes(end(Ask.as(DIRECTOR), "QUJD", 2, "2090-05-01", "x"))).containsExactly("RIGHT_NOT_FOUND");
        assertThat(codes(end(Ask.as(REGIONAL), id, 2, "2090-05-01", "x"))).containsExactly("RIGHT_NOT_FOUND");
        assertThat(end(Ask.as(REP), id, 2, "2090-05-01", "x").errorCode()).isEqualTo("FORBIDDEN");
        assertThat(Ask.as(DIRECTOR)
                        .that("{ partner(code: \"%s\") { exclusiveRights { to version } } node(id: \"%s\") { id } }"
                                .formatted(partner, id))
                        .texts("partner.exclusiveRights.to"))
                .containsExactly("2090-06-01");
    }

    static Stream<Arguments> takenElsewhere() {
        return Stream.of(
                arguments("XR-B1", "XR-L1", "2080-01-01", "2080-02-01", true),
                arguments("XR-B", "XR-L1", "2080-01-31", null, true),
                arguments("CN", "XR-L1", "2079-12-01", "2080-01-02", true),
                arguments("XR-B1", "XR-L1", "2080-02-01", null, false),
                arguments("XR-B1", "XR-L1", "2079-12-01", "2080-01-01", false),
                arguments("XR-B2", "XR-L1", "2080-01-01", "2080-02-01", false),
                arguments("XR-B1", "XR-L2", "2080-01-01", "2080-02-01", false));
    }

    /** A partner has XR-L1 in XR-B1 in January 2080. */
    @ParameterizedTest(name = "{1} in {0} from {2} to {3}: {4}")
    @MethodSource("takenElsewhere")
    void aRightIsRefusedWhereAnothersHoldsThereAboveOrBelowOnOneOfItsDays(
            String territory, String line, String from, @Nullable String to, boolean taken) {
        TestDatabase.change(
                "delete from exclusive_right where valid_from >= '2079-01-01' and valid_from < '2081-01-01'");
        var holder = partner();
        granted(grant(
                Ask.as(DIRECTOR), holder, Map.of("territory", "XR-B1", "from", "2080-01-01", "to", "2080-02-01")));
        var about = new HashMap<String, Object>(Map.of("territory", territory, "productLine", line, "from", from));
        if (to != null) {
            about.put("to", to);
        }

        var answer = grant(Ask.as(DIRECTOR), partner(), about);

        assertThat(codes(answer)).isEqualTo(taken ? List.of("RIGHT_TAKEN") : List.of());
        // Its own rights may meet above and below, but not be granted again.
        assertThat(taken ? codes(grant(Ask.as(DIRECTOR), holder, about)) : List.of())
                .isEqualTo(taken && territory.equals("XR-B1") ? List.of("RIGHT_HELD") : List.of());
        TestDatabase.change(
                "delete from exclusive_right where valid_from >= '2079-01-01' and valid_from < '2081-01-01'");
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"2086-01-01, 2087-01-01", "2085-06-01, 2086-01-02", "2086-12-31,", "2086-03-01, 2086-04-01"})
    void aRightThatIsHeldAlreadyIsRefusedWithTheReasonInBothLanguages(String from, @Nullable String to) {
        var holder = partner();
        granted(grant(Ask.as(DIRECTOR), holder, Map.of("from", "2086-01-01", "to", "2087-01-01")));
        var again = new HashMap<String, Object>(Map.of("from", from));
        if (to != null) {
            again.put("to", to);
        }
        try {
            Refusal.of(Ask.as(DIRECTOR), ask -> grant(ask, holder, again), "RIGHT_HELD", "from");
            // The day on which one ends may be the first one of the next.
            granted(grant(Ask.as(DIRECTOR), holder, Map.of("from", "2087-01-01", "to", "2088-01-01")));
        } finally {
            removeRightsOf(holder);
        }
    }

    @Test
    void ofManyWhoGrantTheSameRightAtOnceOneDoes() {
        var holder = partner();
        try {
            var answers = AtOnce.times(
                    6,
                    number -> codes(grant(
                            Ask.as(DIRECTOR),
                            holder,
                            Map.of("from", "2085-0%d-01".formatted(number + 1), "to", "2086-01-01"))));

            assertThat(answers.stream().filter(List::isEmpty)).hasSize(1);
            assertThat(answers.stream().filter(codes -> !codes.isEmpty())).allMatch(List.of("RIGHT_HELD")::equals);
        } finally {
            removeRightsOf(holder);
        }
    }

    private static void removeRightsOf(String partner) {
        TestDatabase.change(
                "delete from exclusive_right where partner_id = (select id from partner where code = ?)", partner);
    }

    static Stream<Arguments> badRights() {
        return Stream.of(
                arguments("PARTNER_NOT_FOUND", "partner", Map.of("partner", "NOBODY")),
                arguments("TERRITORY_NOT_FOUND", "territory", Map.of("territory", "NOWHERE")),
                arguments("PRODUCT_LINE_NOT_FOUND", "productLine", Map.of("productLine", "NOTHING")),
                arguments(
                        "BEGINS_IN_PAST",
                        "from",
                        Map.of("from", today().minusDays(1).toString())),
                arguments("END_INVALID", "to", Map.of("from", "2095-01-01", "to", "2095-01-01")),
                arguments("IDEMPOTENCY_KEY_INVALID", "idempotencyKey", Map.of("idempotencyKey", "")));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("badRights")
    void aBadRightIsRefusedWithTheReasonInBothLanguagesAndNothingIsWritten(
            String code, String field, Map<String, ?> other) {
        var partner = partner();
        Refusal.of(Ask.as(DIRECTOR), ask -> grant(ask, partner, other), code, field);
    }

    @Test
    void rightsGoToPartnersThatTradeAndEndBeforeThem() {
        var prospect = PartnerDesk.entered(REP);
        assertThat(codes(grant(Ask.as(DIRECTOR), prospect.code(), Map.of()))).containsExactly("PARTNER_NOT_TRADING");
        var won = prospect.done(REP, "partnerOnboard", Map.of());
        granted(grant(Ask.as(DIRECTOR), won.code(), Map.of("from", "2070-01-01", "to", "2071-01-01")));

        var ended = won.command(Ask.as(DIRECTOR), "partnerEnd", Map.of("reason", "x"));

        assertThat(ended.texts("partnerEnd.userErrors.code")).containsExactly("RIGHTS_OPEN");
    }

    @Test
    void whoMayNotGrantIsKeptOutAndAManagerGrantsInOwnTerritoriesOnly() {
        assertThat(grant(Ask.as(REP), "P0001", Map.of()).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(grant(Ask.as(PARTNER), "P0001", Map.of()).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(codes(grant(Ask.as(REGIONAL), partner(), Map.of("territory", "CN-440000"))))
                .containsExactly("TERRITORY_NOT_FOUND");
    }

    @Test
    void aMoveOfATerritoryThatWouldMakeTwoRightsMeetIsRefused() {
        TestDatabase.change(
                "delete from exclusive_right where product_line_id in (select id from product_line where code like 'XR-%')");
        granted(grant(Ask.as(DIRECTOR), partner(), Map.of("territory", "XR-A", "from", "2060-01-01")));
        granted(grant(
                Ask.as(DIRECTOR), partner(), Map.of("territory", "XR-B1", "from", "2060-01-01", "to", "2061-01-01")));

        assertThat(move("XR-B1", "XR-A", LocalDate.of(2060, 6, 1))).isFalse();
        assertThat(Ask.as(DIRECTOR)
                        .that(
                                """
                                mutation ($input: TerritoryRealignInput!) {
                                  territoryRealign(input: $input) { userErrors { code } }
                                }""",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "from",
                                                "2060-06-01",
                                                "idempotencyKey",
                                                UUID.randomUUID().toString(),
                                                "changes",
                                                List.of(Map.of(
                                                        "move",
                                                        Map.of(
                                                                "territory",
                                                                "XR-B1",
                                                                "version",
                                                                1,
                                                                "parent",
                                                                "XR-A"))))))
                        .texts("territoryRealign.userErrors.code"))
                .containsExactly("EXCLUSIVE_RIGHTS_MEET");
        assertThat(move("XR-B1", "XR-A", LocalDate.of(2061, 1, 1))).isTrue();
        assertThat(overlaps()).isEmpty();
        assertThat(move("XR-B1", "XR-B", FIRST)).isTrue();
    }

    /** Mutants of territory_is_occupied and of the trigger exclusive_right_in_open_territory: without them, the last two. */
    @Test
    void aTerritoryWithARightCannotCloseAndNoRightOutlastsItsTerritory() {
        var director = Ask.as(DIRECTOR);
        var end = FIRST.plusMonths(3);
        open("XR-C", "CN");
        var right = grant(director, partner(), Map.of("territory", "XR-C", "from", FIRST.toString()));
        granted(right);

        for (var change :
                List.of(Realign.from(end).close("XR-C"), Realign.from(end).merge("XR-C", "XR-A"))) {
            var refused = change.as(director);
            assertThat(refused.texts("territoryRealign.userErrors.code")).containsExactly("HAS_EXCLUSIVE_RIGHTS");
        }
        assertThatThrownBy(() -> TestDatabase.change("""
                        update territory set closed_on = ?, successor_id = (select id from territory where code = 'CN')
                        where code = 'XR-C'""", end)).hasStackTraceContaining("territory_closes_empty");
        assertThat(codes(end(
                        director,
                        right.text("exclusiveRightGrant.exclusiveRight.id"),
                        right.at("exclusiveRightGrant.exclusiveRight.version").asInt(),
                        end.toString(),
                        "区域撤并")))
                .isEmpty();
        Realign.from(end).close("XR-C").madeBy(director);

        var beyond = grant(
                director,
                partner(),
                Map.of("territory", "XR-C", "from", end.minusDays(1).toString()));
        assertThat(codes(beyond)).containsExactly("TERRITORY_NOT_OPEN");
        assertThatThrownBy(() -> TestDatabase.change("""
                        update exclusive_right set valid_to = null
                        where territory_id = (select id from territory where code = 'XR-C')""")).hasStackTraceContaining("exclusive_right_in_open_territory");
    }

    /** Mutants of PartnerPlacement.shareRights: shares none; shares ended ones too; from the first day of the old. */
    @Test
    void whoHasARightInATerritoryThatIsSplitHasItInItsPartsToo() {
        var director = Ask.as(DIRECTOR);
        var day = FIRST.plusMonths(3);
        var partner = partner();
        open("XR-D", "CN");
        for (var days : List.of(
                List.of(FIRST, day), List.of(day, day.plusMonths(1)), List.of(day.plusMonths(2), day.plusMonths(3)))) {
            granted(grant(
                    director,
                    partner,
                    Map.of(
                            "territory",
                            "XR-D",
                            "from",
                            days.get(0).toString(),
                            "to",
                            days.get(1).toString())));
        }

        assertThat(Realign.from(day.plusDays(9))
                        .split("XR-D", "XR-D1")
                        .previewedBy(director)
                        .at("territoryRealignmentPreview.exclusiveRights")
                        .toString())
                .isEqualTo("""
                        [{"partner":"%1$s","part":"XR-D1","from":"%2$s","to":"%3$s"},{"partner":"%1$s","part":"XR-D1","from":"%4$s","to":"%5$s"}]""".formatted(
                                partner, day.plusDays(9), day.plusMonths(1), day.plusMonths(2), day.plusMonths(3)));

        Realign.from(day.plusDays(9)).split("XR-D", "XR-D1").madeBy(director);

        assertThat(TestDatabase.list("""
                        select daterange(valid_from, valid_to)::text from exclusive_right
                        join territory on territory.id = territory_id where code = 'XR-D1' order by 1""", row -> row.getString(1)))
                .containsExactly(
                        "[%s,%s)".formatted(day.plusDays(9), day.plusMonths(1)),
                        "[%s,%s)".formatted(day.plusMonths(2), day.plusMonths(3)));
        assertThat(codes(grant(
                        director,
                        partner(),
                        Map.of(
                                "territory",
                                "XR-D1",
                                "from",
                                day.plusDays(10).toString(),
                                "to",
                                day.plusDays(11).toString()))))
                .containsExactly("RIGHT_TAKEN");
    }

    @Test
    void whateverManyDoAtOnceNoTwoPartnersRightsEverMeet() {
        System.out.println("Commands are drawn with -Dtributary.test.seed=" + seed);
        var partners = IntStream.range(0, 4).mapToObj(number -> partner()).toList();
        for (int round = 0; round < 12; round++) {
            commands(partners, round);
            assertThat(overlaps()).as("round %d of seed %d", round, seed).isEmpty();
        }
        assertThat(TestDatabase.one(
                        "select count(*) from exclusive_right held join product_line line on line.id = product_line_id"
                                + " where line.code like 'XR-%'"))
                .isNotEqualTo("0");
    }

    /** The first does not wait for concurrent grants, the second ignores territories above and below. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "perform pg_advisory_xact_lock(hashtext('exclusive_rights_apart'));",
                "within.ancestor_id = above.territory_id -> within.ancestor_id = above.territory_id and within.depth = 0"
            })
    void aGuardThatDoesNotHoldIsNoticed(String mutation) throws SQLException {
        var change = mutation.split(" -> ", -1);
        var sound = TestDatabase.one("select pg_get_functiondef(?::regproc)", GUARD);
        assertThat(sound).contains(change[0]);
        var partners = IntStream.range(0, 4).mapToObj(number -> partner()).toList();
        execute(sound.replace(change[0], change.length > 1 ? change[1] : ""));
        try {
            var noticed = IntStream.range(0, 400).anyMatch(round -> {
                commands(partners, round);
                return !overlaps().isEmpty();
            });
            assertThat(noticed).isTrue();
        } finally {
            execute(sound);
            TestDatabase.change(
                    "delete from exclusive_right where product_line_id in (select id from product_line where code like 'XR-%')");
        }
    }

    /** Each thread grants, ends or moves; refusals are allowed. */
    private void commands(List<String> partners, int round) {
        if (round % 4 == 0) {
            TestDatabase.change(
                    "delete from exclusive_right where product_line_id in (select id from product_line where code like 'XR-%')");
        }
        AtOnce.times(THREADS, thread -> {
            var random = new Random(seed + 31L * round + thread);
            for (int command = 0; command < 3; command++) {
                var chance = random.nextInt(10);
                if (chance == 0) {
                    move(one(random, CITIES), one(random, REGIONS), FIRST.plusMonths(random.nextInt(6)));
                } else if (chance == 1) {
                    endAny(random);
                } else {
                    var places = random.nextInt(3) == 0 ? REGIONS : CITIES;
                    var from = FIRST.plusDays(random.nextInt(120));
                    grant(
                            Ask.as(DIRECTOR),
                            one(random, partners),
                            Map.of(
                                    "territory",
                                    one(random, places),
                                    "productLine",
                                    one(random, LINES),
                                    "from",
                                    from.toString(),
                                    "to",
                                    from.plusDays(1 + random.nextInt(60)).toString()));
                }
            }
            return thread;
        });
    }

    private static void endAny(Random random) {
        var rights = TestDatabase.list(
                "select held.id, held.version, held.valid_from from exclusive_right held join product_line line"
                        + " on line.id = product_line_id where line.code like 'XR-%' order by held.id",
                row -> List.of(row.getString(1), row.getString(2), row.getString(3)));
        if (!rights.isEmpty()) {
            var right = one(random, rights);
            var id = GlobalId.of("ExclusiveRight", UUID.fromString(right.get(0)));
            end(
                    Ask.as(DIRECTOR),
                    id,
                    Integer.parseInt(right.get(1)),
                    LocalDate.parse(right.get(2)).plusDays(1).toString(),
                    "x");
        }
    }

    /** Whether the territory could be moved below the other from that day on. */
    private static boolean move(String territory, String parent, LocalDate from) {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select from territory where code = '%s' for no key update".formatted(territory));
            statement.execute("""
                    with placed as (
                        select id, (select parent_id from territory_parent
                            where territory_id = territory.id order by valid limit 1) as first
                        from territory where code = '%1$s'
                    ), gone as (
                        delete from territory_parent where territory_id = (select id from placed)
                    )
                    select set_config('tributary.test.first', first::text, true) from placed""".formatted(territory));
            statement.execute("""
                    insert into territory_parent (territory_id, parent_id, valid)
                    select child.id, current_setting('tributary.test.first')::uuid, daterange('2024-01-01', '%3$s')
                    from territory child where child.code = '%1$s'
                    union all
                    select child.id, parent.id, daterange('%3$s', null)
                    from territory child, territory parent
                    where child.code = '%1$s' and parent.code = '%2$s'""".formatted(territory, parent, from));
            owner.commit();
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains(GUARD);
            return false;
        }
    }

    /** By the rights and the tree's own rows only: each pair of rights with its overlap. */
    private static List<String> overlaps() {
        return TestDatabase.list("""
                with recursive path (territory_id, ancestor_id, valid) as (
                    select territory_id, territory_id, valid from territory_parent
                    union all
                    select path.territory_id, up.parent_id, path.valid * up.valid
                    from path join territory_parent up on up.territory_id = path.ancestor_id and up.valid && path.valid
                    where up.parent_id is not null
                )
                select one.id || ' ' || other.id
                from exclusive_right one
                join exclusive_right other
                    on other.product_line_id = one.product_line_id and other.partner_id <> one.partner_id
                join path on path.ancestor_id = one.territory_id and path.territory_id = other.territory_id
                where greatest(one.valid_from, other.valid_from, lower(path.valid))
                    < least(coalesce(one.valid_to, 'infinity'), coalesce(other.valid_to, 'infinity'),
                        coalesce(upper(path.valid), 'infinity'))""", row -> row.getString(1));
    }

    private static String partner() {
        return PartnerDesk.entered(DIRECTOR)
                .done(DIRECTOR, "partnerOnboard", Map.of())
                .code();
    }

    private static Answer grant(Ask ask, String partner, Map<String, ?> other) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "partner",
                partner,
                "territory",
                "XR-A2",
                "productLine",
                "XR-L1",
                "from",
                "2085-01-01",
                "idempotencyKey",
                UUID.randomUUID().toString()));
        input.putAll(other);
        return ask.that(
                "mutation ($input: ExclusiveRightGrantInput!) { exclusiveRightGrant(input: $input) { " + ANSWER
                        + " } }",
                Map.of("input", input));
    }

    private static Answer end(Ask ask, String id, int version, String on, String reason) {
        return ask.that(
                "mutation ($id: ID!, $input: ExclusiveRightEndInput!) { exclusiveRightEnd(id: $id, input: $input) { "
                        + ANSWER + " } }",
                Map.of("id", id, "input", Map.of("version", version, "on", on, "reason", reason)));
    }

    private static void granted(Answer answer) {
        assertThat(codes(answer)).isEmpty();
    }

    private static List<String> codes(Answer answer) {
        return answer.at("").elements().next().path("userErrors").findValuesAsText("code");
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
