package dev.tributary.platform.security;

import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rights to call the database's functions, from the catalogue. Fails for a function that everybody may call, or
 * that answers about rows that its caller does not see.
 */
@QuarkusTest
class FunctionRightsTest {

    private static final List<String> ROLES = List.of("director", "field", "finance", "auditor", "partner");

    /** Our own functions, without those of extensions. */
    private static final String OURS = """
            from pg_proc proc
            where pronamespace = 'public'::regnamespace
              and not exists (select from pg_depend where objid = proc.oid and deptype = 'e') and\s""";

    /** A caller with a limited view. */
    private record Subject(String name, String role, String sub, String company, String reach) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("rep", "tributary_field", "00000000-0000-4000-8000-000000000004", "", "own"),
            new Subject("manager", "tributary_field", "00000000-0000-4000-8000-000000000003", "", "below"),
            new Subject("partner", "tributary_partner", "00000000-0000-4000-8000-000000000008", "P0001", "own"));

    /** The subjects of functions: the table, and the columns that identify its rows. */
    private enum Kind {
        PARTNER("partner", "code", "name", "merged_into_id is null"),
        ORDER("sales_order", "number", "note", "true"),
        CONTRACT("contract", "number", "subject", "status = 'SIGNED'"),
        TERRITORY(
                "territory",
                "(select min(division.code) from territory_division division where division.territory_id = territory.id)",
                "name",
                "true"),
        EMPLOYEE("employee", "number", "name", "subject is not null");

        final String table;
        final String code;
        final String name;
        final String which;

        Kind(String table, String code, String name, String which) {
            this.table = table;
            this.code = code;
            this.name = name;
            this.which = which;
        }
    }

    /**
     * A call of a function, and the rows that its answer concerns.
     *
     * @param about null if its subject is the caller only, or if it answers about no single row
     * @param rows the rows of {@code asked (id, code, name)} about which the function answers
     */
    private record Call(@Nullable Kind about, String rows) {}

    /** The functions with the owner's rights that roles with a limited view may call. A missing one fails. */
    private static final Map<String, Call> CALLS = calls();

    private static Map<String, Call> calls() {
        var calls = new LinkedHashMap<String, Call>();
        // About the caller only.
        for (var own : List.of(
                "visible_territories",
                "owned_partners",
                "visible_price_lists",
                "territories_of_visible_targets",
                "current_partner",
                "caller_employee")) {
            calls.put(own, new Call(null, ""));
        }
        // An unused code; and whether some five hundred partners contain a word, which reveals none of them.
        calls.put("next_partner_code", new Call(null, ""));
        calls.put("partner_search_finds_many", new Call(null, ""));
        // Writes: aPartnerIsKeptApartByThoseWhoSeeItOnly.
        calls.put("keep_partners_apart", new Call(null, ""));
        calls.put("is_caller", of(Kind.EMPLOYEE, "is_caller(id)"));
        calls.put("partner_of_code", of(Kind.PARTNER, "partner_of_code(code) is not null"));
        calls.put("territory_of_partner", of(Kind.PARTNER, "territory_of_partner(id, business_date()) is not null"));
        calls.put("owner_of_partner", of(Kind.PARTNER, "owner_of_partner(id, business_date()) is not null"));
        calls.put(
                "owners_of_partners",
                of(
                        Kind.PARTNER,
                        "id in (select partner_id from owners_of_partners(array(select id from asked), business_date()))"));
        calls.put("partner_file_items", of(Kind.PARTNER, "partner_file_items(id) is not null"));
        calls.put(
                "files_of_partners",
                of(Kind.PARTNER, "id in (select partner_id from files_of_partners(array(select id from asked)))"));
        calls.put("hold_partner", of(Kind.PARTNER, "hold_partner(id) is not null"));
        calls.put("partner_twins", of(Kind.PARTNER, "exists (select from partner_twins(id))"));
        calls.put("twins_of_entered", of(Kind.PARTNER, "exists (select from twins_of_entered(id))"));
        calls.put("partners_with_twins", of(Kind.PARTNER, "id in (select partners_with_twins())"));
        calls.put(
                "partners_containing",
                of(Kind.PARTNER, "id in (select found.id from partners_containing(lower(asked.code)) found)"));
        calls.put(
                "partners_resembling",
                of(Kind.PARTNER, "id in (select found.id from partners_resembling(lower(asked.name)) found)"));
        calls.put("price_lists_for", of(Kind.PARTNER, "exists (select from price_lists_for(id, business_date()))"));
        calls.put("scorecards", of(Kind.PARTNER, """
                        id in (select partner_id from scorecards(array(select id from asked),
                            daterange(business_date() - 365, business_date())))"""));
        calls.put("order_credit", of(Kind.ORDER, "exists (select from order_credit(id) told where told is not null)"));
        calls.put("order_event_happened", of(Kind.ORDER, """
                exists (select from unnest(array['PLACED', 'CHANGED', 'HELD', 'CONFIRMED', 'CANCELLED', 'FULFILLED',
                    'CLOSED_SHORT', 'DELIVERED', 'RETURN_REQUESTED']) kind where order_event_happened(id, kind, '[]'))"""));
        calls.put("contract_volume", of(Kind.CONTRACT, "contract_volume(id, business_date()) is not null"));
        calls.put("territory_of_division", of(Kind.TERRITORY, "territory_of_division(code, business_date()) = id"));
        calls.put("territory_heirs", of(Kind.TERRITORY, "id in (select territory_id from territory_heirs())"));
        return calls;
    }

    private static Call of(Kind about, String told) {
        return new Call(about, told);
    }

    @Test
    void noFunctionIsOpenToEverybody() {
        assertThat(ours("has_function_privilege('public', proc.oid, 'execute')"))
                .isEmpty();
    }

    /** Mutant: without the default privileges, everybody may call a new function until somebody revokes that. */
    @Test
    void aNewFunctionIsClosedUntilItIsGranted() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            execute(owner, "create function forgotten() returns int language sql security definer return 1");
            assertThat(TestDatabase.list(
                            owner,
                            "select has_function_privilege('public', 'forgotten()', 'execute')",
                            row -> row.getBoolean(1)))
                    .containsExactly(false);
            owner.rollback();
        }
    }

    /** Trigger functions need no grant: triggers call them for every caller. */
    @Test
    void noTriggerFunctionIsGrantedToAnybody() {
        assertThat(ours("""
                prorettype = 'trigger'::regtype
                and exists (select from aclexplode(proacl) grant_ where grant_.grantee <> proowner)""")).isEmpty();
    }

    /** Without a path, temporary tables precede others. An inlined function is bound already, so it needs no path. */
    @Test
    void whatReadsPastRowSecurityOrInStepsReadsNoTemporaryTable() {
        assertThat(ours("""
                (prosecdef or prolang = (select oid from pg_language where lanname = 'plpgsql') and provolatile <> 'i')
                and not coalesce('search_path=public, pg_temp' = any (proconfig), false)""")).isEmpty();
        assertThat(ours("""
                not prosecdef and prolang = (select oid from pg_language where lanname = 'sql') and prosqlbody is null
                and not coalesce('search_path=public, pg_temp' = any (proconfig), false)""")).isEmpty();
    }

    @Test
    void everyViewReadsWithItsCallersEyes() {
        assertThat(TestDatabase.list("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
                          and not coalesce('security_invoker=true' = any (reloptions), false)""", row -> row.getString(1))).isEmpty();
    }

    /** Only the service makes temporary tables, for files that are imported, and before it assumes a scope role. */
    @Test
    void nobodyButTheServiceMakesTemporaryTables() {
        var mayMake = "select has_database_privilege(?, current_database(), 'temporary')";
        assertThat(TestDatabase.one(mayMake, "public")).isEqualTo("f");
        assertThat(ROLES)
                .allSatisfy(role -> assertThat(TestDatabase.one(mayMake, "tributary_" + role))
                        .isEqualTo("f"));
        assertThat(TestDatabase.one(mayMake, "tributary_app")).isEqualTo("t");
    }

    static Stream<String> functionsForALimitedView() {
        return TestDatabase.list("select proname " + OURS + """
                        prosecdef and prorettype <> 'trigger'::regtype
                        and (has_function_privilege('tributary_field', proc.oid, 'execute')
                            or has_function_privilege('tributary_partner', proc.oid, 'execute'))
                        order by 1""", row -> row.getString(1)).stream();
    }

    /** A function for the service, or for roles that see everything, needs no such check. */
    @ParameterizedTest
    @MethodSource("functionsForALimitedView")
    void aFunctionTellsOfNothingThatItsCallerDoesNotSee(String function) throws SQLException {
        assertThat(CALLS).as("a line for " + function + " in this test").containsKey(function);
        var call = Objects.requireNonNull(CALLS.get(function));
        if (call.about() == null) {
            return;
        }
        for (var subject : SUBJECTS) {
            if (TestDatabase.one(
                            "select has_function_privilege(?, oid, 'execute') from pg_proc where proname = ?"
                                    + " and pronamespace = 'public'::regnamespace",
                            subject.role(),
                            function)
                    .equals("f")) {
                continue;
            }
            try (var service = TestDatabase.asService()) {
                service.setAutoCommit(false);
                enter(service, subject);
                var seen = seen(service, call.about());
                var hidden =
                        known(call.about()).filter(seen.negate()).limit(200).toList();
                assertThat(hidden)
                        .as("rows that " + subject.name() + " does not see")
                        .isNotEmpty();
                assertThat(told(service, call, hidden))
                        .as("revealed to " + subject.name())
                        .isEmpty();
                service.rollback();
            }
        }
    }

    /** The same functions answer about rows that their caller sees: they are not always empty. */
    @Test
    void aFunctionTellsOfWhatItsCallerSees() throws SQLException {
        var told = new ArrayList<String>();
        for (var subject : SUBJECTS) {
            try (var service = TestDatabase.asService()) {
                service.setAutoCommit(false);
                enter(service, subject);
                for (var entry : CALLS.entrySet()) {
                    var call = entry.getValue();
                    if (call.about() != null && mayCall(service, entry.getKey())) {
                        var seen = known(call.about())
                                .filter(seen(service, call.about()))
                                .limit(400)
                                .toList();
                        if (!told(service, call, seen).isEmpty()) {
                            told.add(entry.getKey());
                        }
                    }
                }
                service.rollback();
            }
        }
        // These may be empty: nothing happened in this transaction, nothing is closed, nobody looks
        // alike.
        var quiet = List.of(
                "order_event_happened", "territory_heirs", "partner_twins", "twins_of_entered", "partners_with_twins");
        assertThat(CALLS.entrySet().stream()
                        .filter(entry -> entry.getValue().about() != null && !quiet.contains(entry.getKey()))
                        .map(Map.Entry::getKey))
                .allSatisfy(function -> assertThat(told).contains(function));
    }

    /** Row security and the functions agree on who sees a partner, one by one and many at a time. */
    @Test
    void functionsAndPoliciesAgreeOnWhoSeesAPartner() throws SQLException {
        var subjects = new ArrayList<>(SUBJECTS);
        for (var role : List.of("director", "finance", "auditor")) {
            subjects.add(new Subject(role, "tributary_" + role, "somebody", "", "below"));
        }
        // An employee who signs in for a partner has the partner's view.
        subjects.add(
                new Subject("both", "tributary_partner", "00000000-0000-4000-8000-000000000002", "P0001", "below"));
        var known = known(Kind.PARTNER).toList();
        for (var subject : subjects) {
            try (var service = TestDatabase.asService()) {
                service.setAutoCommit(false);
                enter(service, subject);
                var seen = known.stream()
                        .filter(seen(service, Kind.PARTNER))
                        .map(Known::id)
                        .sorted()
                        .toList();
                for (var function : List.of("files_of_partners", "partner_of_code", "hold_partner")) {
                    if (mayCall(service, function)) {
                        var told = told(service, Objects.requireNonNull(CALLS.get(function)), known);
                        assertThat(told).as(function + " as " + subject.name()).isEqualTo(seen);
                    }
                }
                service.rollback();
            }
        }
    }

    /** Mutant: without the condition, anybody may declare that any two partners are no duplicates. */
    @Test
    void aPartnerIsKeptApartByThoseWhoSeeItOnly() throws SQLException {
        var rep = SUBJECTS.get(0);
        try (var service = TestDatabase.asService()) {
            service.setAutoCommit(false);
            enter(service, rep);
            var hidden = known(Kind.PARTNER)
                    .filter(seen(service, Kind.PARTNER).negate())
                    .limit(2)
                    .toList();
            var seen = known(Kind.PARTNER)
                    .filter(seen(service, Kind.PARTNER))
                    .limit(1)
                    .toList();
            for (var pair : List.of(
                    List.of(hidden.get(0), hidden.get(1)),
                    List.of(seen.get(0), hidden.get(1)),
                    List.of(hidden.get(0), seen.get(0)))) {
                TestDatabase.list(
                        service,
                        "select keep_partners_apart(cast(? as uuid), array[cast(? as uuid)], 'x')::text",
                        row -> row.getString(1),
                        pair.get(0).id(),
                        pair.get(1).id());
            }
            service.commit();
        }
        assertThat(TestDatabase.one("select count(*) from partner_apart where reason = 'x'"))
                .isEqualTo("0");
    }

    /** A row, with the values that identify it. */
    private record Known(String id, String code, String name) {}

    private static Stream<Known> known(Kind kind) {
        return TestDatabase.list(
                "select id::text, coalesce(%s, ''), coalesce(%s, '') from %s where %s order by id desc limit 2000"
                        .formatted(kind.code, kind.name, kind.table, kind.which),
                row -> new Known(row.getString(1), row.getString(2), row.getString(3)))
                .stream();
    }

    /** The rows that this caller sees by row security; of employees, only the caller. */
    private static Predicate<Known> seen(Connection connection, Kind kind) throws SQLException {
        var which = kind == Kind.EMPLOYEE ? "subject = caller_subject()" : "true";
        var ids = TestDatabase.list(
                connection, "select id::text from " + kind.table + " where " + which, row -> row.getString(1));
        return known -> ids.contains(known.id());
    }

    private static List<String> told(Connection connection, Call call, List<Known> asked) throws SQLException {
        return TestDatabase.list(
                connection,
                "with asked (id, code, name) as materialized (select * from unnest(?::uuid[], ?::text[], ?::text[]))"
                        + " select id::text from asked where " + call.rows() + " order by 1",
                row -> row.getString(1),
                connection.createArrayOf("uuid", asked.stream().map(Known::id).toArray()),
                connection.createArrayOf("text", asked.stream().map(Known::code).toArray()),
                connection.createArrayOf("text", asked.stream().map(Known::name).toArray()));
    }

    private static boolean mayCall(Connection connection, String function) throws SQLException {
        return TestDatabase.list(
                        connection,
                        "select has_function_privilege(oid, 'execute') from pg_proc where proname = ?"
                                + " and pronamespace = 'public'::regnamespace",
                        row -> row.getBoolean(1),
                        function)
                .get(0);
    }

    private static void enter(Connection connection, Subject subject) throws SQLException {
        TestDatabase.list(
                connection,
                """
                select set_config('role', ?, true), set_config('tributary.subject', ?, true),
                       set_config('tributary.partner_code', ?, true), set_config('tributary.reach', ?, true),
                       set_config('tributary.today', ?, true)""",
                row -> row.getString(1),
                subject.role(),
                subject.sub(),
                subject.company(),
                subject.reach(),
                TestDatabase.today().toString());
    }

    private static List<String> ours(String condition) {
        return TestDatabase.list("select proc.oid::regprocedure " + OURS + condition, row -> row.getString(1));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
