package dev.tributary.platform.security;

import dev.tributary.platform.local.Superuser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rights to write, in the database past the service: every table, as every role, by {@link #MODEL} and {@link #STEPS}.
 * A statement counts as allowed if only rules of its own table stop it, such as a duplicate value.
 */
@QuarkusTest
class WritesByRoleTest {

    /** Reps and managers share a role; managers reach below their own territories. */
    private static final List<String> WHO = List.of("director", "manager", "rep", "finance", "auditor", "partner");

    /**
     * Insert, update, delete: of visible rows, in the state in which the table accepts them (see {@link #BEGINNING}). A
     * dot is none of them. Nobody writes rows that triggers write, or a log of the own transaction.
     */
    private static final String MODEL = """
            table                 director manager rep finance auditor partner
            accepted_price        .        .       .   .       .       .
            allocation            I        .       .   I       .       .
            audit_entry           .        .       .   .       .       .
            calendar_exception    IUD      .       .   .       .       .
            carrier_agreement     I        I       .   .       .       .
            carton                ID       ID      .   .       .       .
            carton_content        ID       ID      .   .       .       .
            contact               IUD      IUD     IUD .       .       .
            contact_channel       IUD      IUD     IUD .       .       .
            contact_key_date      IUD      IUD     IUD .       .       .
            contract              IU       IU      IU  U       .       .
            contract_review       I        I       .   I       .       .
            contract_tier         ID       ID      ID  .       .       .
            credit_limit          I        I       .   I       .       .
            credit_release        I        I       .   I       .       .
            delivery              IU       IU      .   .       .       .
            delivery_gate         I        I       .   .       .       .
            delivery_line         IU       IU      .   .       .       .
            discount_authority    I        .       .   .       .       .
            employee              IUD      .       .   .       .       .
            exclusive_right       IU       IU      .   .       .       .
            freight_settlement    I        .       .   I       .       .
            idempotency_key       IU       IU      IU  IU      .       IU
            key_account           .        .       .   .       .       .
            key_account_period    .        .       .   .       .       .
            order_event           .        .       .   .       .       .
            order_line            IUD      ID      ID  .       .       ID
            order_shortfall       I        I       .   .       .       .
            partner               IU       IU      IU  .       .       .
            partner_address       IUD      IUD     IUD .       .       .
            partner_apart         .        .       .   .       .       .
            partner_entry         .        .       .   .       .       .
            partner_merge         .        .       .   .       .       .
            partner_owner         IUD      IUD     .   .       .       .
            partner_sales         .        .       .   .       .       .
            partner_step          .        .       .   .       .       .
            partner_territory     IUD      .       .   .       .       .
            partner_user          IUD      .       .   .       .       .
            pick_check            I        I       .   .       .       .
            pick_count            IU       IU      .   .       .       .
            price                 IUD      .       .   .       .       .
            price_list            IU       .       .   .       .       .
            product               IU       .       .   .       .       .
            product_line          IU       .       .   .       .       .
            proof_of_delivery     I        I       .   .       .       .
            receipt               I        .       .   I       .       .
            reporting_line        IUD      .       .   .       .       .
            sales_order           IU       IU      IU  U       .       IU
            sales_return          IU       IU      IU  .       .       I
            sales_return_credit   I        .       .   I       .       .
            sales_return_line     IU       IU      I   .       .       I
            scorecard_criterion   I        .       .   .       .       .
            scorecard_scheme      I        .       .   .       .       .
            target                IU       .       .   .       .       .
            territory             IUD      .       .   .       .       .
            territory_ancestry    .        .       .   .       .       .
            territory_assignment  IUD      .       .   .       .       .
            territory_division    IUD      .       .   .       .       .
            territory_name        IUD      .       .   .       .       .
            territory_parent      IUD      .       .   .       .       .
            visit                 IUD      ID      ID  .       .       .
            visit_plan            IU       IU      IU  .       .       .
            """;

    /** The allowed steps; a step from nothing is the status of a new row. Nobody changes other statuses. */
    private static final String STEPS = """
            sales_order  director >* *>*
            sales_order  manager  >SUBMITTED DRAFT>CANCELLED SUBMITTED>CANCELLED ON_CREDIT_HOLD>CANCELLED CONFIRMED>CANCELLED
            sales_order  manager  SUBMITTED>CONFIRMED SUBMITTED>ON_CREDIT_HOLD ON_CREDIT_HOLD>CONFIRMED CONFIRMED>FULFILLED
            sales_order  rep      >SUBMITTED DRAFT>CANCELLED SUBMITTED>CANCELLED ON_CREDIT_HOLD>CANCELLED CONFIRMED>CANCELLED
            sales_order  finance  ON_CREDIT_HOLD>CONFIRMED
            sales_order  partner  >SUBMITTED SUBMITTED>CANCELLED
            delivery     director >NOTIFIED NOTIFIED>RELEASED NOTIFIED>CANCELLED RELEASED>CANCELLED RELEASED>SHIPPED SHIPPED>DELIVERED
            delivery     manager  >NOTIFIED NOTIFIED>RELEASED NOTIFIED>CANCELLED RELEASED>CANCELLED RELEASED>SHIPPED SHIPPED>DELIVERED
            sales_return director >REQUESTED REQUESTED>AUTHORISED REQUESTED>REJECTED REQUESTED>WITHDRAWN AUTHORISED>RECEIVED
            sales_return director AUTHORISED>REJECTED AUTHORISED>WITHDRAWN RECEIVED>CREDITED
            sales_return manager  >REQUESTED REQUESTED>AUTHORISED REQUESTED>REJECTED REQUESTED>WITHDRAWN AUTHORISED>RECEIVED
            sales_return manager  AUTHORISED>REJECTED AUTHORISED>WITHDRAWN
            sales_return rep      >REQUESTED REQUESTED>WITHDRAWN AUTHORISED>WITHDRAWN
            sales_return finance  RECEIVED>CREDITED
            sales_return partner  >REQUESTED REQUESTED>WITHDRAWN AUTHORISED>WITHDRAWN
            contract     director >DRAFT DRAFT>IN_REVIEW IN_REVIEW>DRAFT IN_REVIEW>APPROVED APPROVED>SIGNED DRAFT>WITHDRAWN IN_REVIEW>WITHDRAWN APPROVED>WITHDRAWN
            contract     manager  >DRAFT DRAFT>IN_REVIEW IN_REVIEW>DRAFT IN_REVIEW>APPROVED APPROVED>SIGNED DRAFT>WITHDRAWN IN_REVIEW>WITHDRAWN APPROVED>WITHDRAWN
            contract     rep      >DRAFT DRAFT>IN_REVIEW DRAFT>WITHDRAWN IN_REVIEW>WITHDRAWN APPROVED>WITHDRAWN
            contract     finance  IN_REVIEW>DRAFT IN_REVIEW>APPROVED
            partner      director >* *>*
            partner      manager  >PROSPECT PROSPECT>ONBOARDING ONBOARDING>ACTIVE ACTIVE>SUSPENDED SUSPENDED>ACTIVE
            partner      manager  PROSPECT>ENDED ONBOARDING>ENDED ACTIVE>ENDED SUSPENDED>ENDED
            partner      rep      >PROSPECT PROSPECT>ONBOARDING
            visit_plan   director >* *>*
            visit_plan   manager  >DRAFT DRAFT>SUBMITTED
            visit_plan   rep      >DRAFT DRAFT>SUBMITTED
            visit        director >PLANNED PLANNED>CANCELLED
            visit        manager  >PLANNED
            visit        rep      >PLANNED
            """;

    /** Brings a row, or its parent, into the state in which the table accepts inserts or deletes. */
    private static final Map<String, String> BEGINNING = Map.ofEntries(
            Map.entry("sales_order", "update sales_order set status = 'SUBMITTED', placed_by = null where id = $id"),
            Map.entry("order_line", "update sales_order set status = 'SUBMITTED' where id = $order_id"),
            Map.entry("delivery", """
                    update delivery set status = 'NOTIFIED', carrier = null, shipped_on = null, expected_on = null
                    where id = $id"""),
            Map.entry(
                    "sales_return", "update sales_return set status = 'REQUESTED', received_on = null where id = $id"),
            Map.entry("contract", """
                    update contract set status = 'DRAFT', signed_on = null, signed_for_us = null, signed_for_partner = null,
                        end_reason = null where id = $id"""),
            Map.entry("contract_tier", """
                    update contract set status = 'DRAFT', signed_on = null, signed_for_us = null, signed_for_partner = null,
                        end_reason = null where id = $contract_id"""),
            Map.entry("partner", "update partner set status = 'PROSPECT', merged_into_id = null where id = $id"),
            Map.entry("visit_plan", "update visit_plan set status = 'DRAFT', employee_id = $me where id = $id"),
            Map.entry("visit", """
                    with plan as (update visit_plan set status = 'DRAFT', employee_id = $me where id = $plan_id)
                    update visit set status = 'PLANNED', checked_in_at = null, completed_at = null where id = $id"""),
            Map.entry("contract_review", """
                    with reviewed as (
                        update contract set status = 'IN_REVIEW', kind = 'DISTRIBUTION', rebate_basis = null, round = 99,
                            drafted_by = 'somebody', signed_on = null, signed_for_us = null, signed_for_partner = null,
                            end_reason = null where id = $contract_id)
                    update contract_review set round = 99, role = case when $who = 'tributary_director' then 'DIRECTOR'
                        when $who = 'tributary_finance' then 'FINANCE' else 'MANAGER' end where id = $id"""),
            Map.entry("order_shortfall", "update sales_order set status = 'CONFIRMED' where id = $order_id"),
            Map.entry("credit_limit", "update credit_limit set set_by = $me where id = $id"),
            Map.entry("idempotency_key", """
                    insert into idempotency_key (subject, operation, key, request_hash) values ($sub, 'tried', 'tried', '')"""));

    /** Makes a row visible to everybody, as one of a partner that all of these see. */
    private static final Map<String, String> AT_HAND = Map.of(
            "partner_owner", """
                    delete from partner_owner where partner_id = (select id from partner where code = 'P0001');
                    update partner_owner set partner_id = (select id from partner where code = 'P0001')
                    where id = (select id from partner_owner order by id limit 1)""",
            "order_shortfall", """
                    update sales_order set (partner_id, territory_id) = (select id, territory_id from partner where code = 'P0001')
                    where id = (select order_id from order_shortfall order by order_id limit 1)""");

    /** The rules of steps, which this test is about; the row would have to satisfy other constraints too. */
    private static final Set<String> RULES_OF_STEPS =
            Set.of("step_of_role", "delivery_step", "return_step", "contract_step");

    private static final Pattern NAMED = Pattern.compile("\\$([a-z_]+)");

    private Connection superuser;

    @BeforeEach
    void connect() throws SQLException, IOException {
        superuser = Superuser.connect();
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void takeBack() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    static Stream<String> tables() {
        return TestDatabase.list("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and relname <> 'flyway_schema_history'
                        order by 1""", row -> row.getString(1)).stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsWrittenByThoseWhoMayAndByNobodyElse(String table) throws SQLException {
        var expected = model().get(table);
        assertThat(expected).as("a line for " + table + " in this test").isNotNull();
        for (var at = 0; at < WHO.size(); at++) {
            var who = WHO.get(at);
            assertThat(tried(table, who))
                    .as(table + " as " + who)
                    .isEqualTo(Objects.requireNonNull(expected).get(at));
        }
    }

    @Test
    void theModelKnowsNoTableThatThereIsNot() {
        assertThat(model().keySet()).containsExactlyInAnyOrderElementsOf(tables().toList());
    }

    static Stream<String> tablesWithAStatus() {
        return TestDatabase.list("""
                        select relname from pg_class join pg_attribute on attrelid = pg_class.oid
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and attname = 'status'
                        order by 1""", row -> row.getString(1)).stream();
    }

    @ParameterizedTest
    @MethodSource("tablesWithAStatus")
    void everyStepIsTakenByThoseWhoMayAndByNobodyElse(String table) throws SQLException {
        var statuses = statuses(table);
        for (var who : WHO) {
            var expected = expectedSteps(table, who, statuses);
            var taken = new TreeSet<String>();
            for (var to : statuses) {
                if (begins(table, who, to)) {
                    taken.add(">" + to);
                }
                for (var from : statuses) {
                    if (!from.equals(to) && goes(table, who, from, to)) {
                        taken.add(from + ">" + to);
                    }
                }
            }
            assertThat(taken).as(table + " as " + who).isEqualTo(expected);
        }
    }

    /** Mutant: with all columns writable, the person who placed an order releases it in another's name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into credit_release (order_id, exposure, reason, released_by) select id, 1, 'x', 'other' from sales_order limit 1",
                "insert into order_event (order_id, kind, happened_at) select id, 'PLACED', now() from sales_order limit 1",
                "insert into contract_review (contract_id, round, role, verdict, subject) select id, 1, 'MANAGER', 'APPROVED', 'other' from contract limit 1",
                "insert into delivery_gate (delivery_id, gate, employee_id) select id, 'QUALITY_PASSED', null from delivery limit 1",
                "update sales_order set placed_by = 'other'"
            })
    void nobodyWritesInAnothersName(String sql) throws SQLException {
        for (var who : List.of("manager", "finance", "partner")) {
            enter(who);
            assertThat(outcome(sql)).as(sql + " as " + who).isEqualTo("42501");
        }
    }

    /** False events by partners in their own order's time line, and events of a step that was not taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLACED",
                "CHANGED",
                "CONFIRMED",
                "CANCELLED",
                "FULFILLED",
                "CLOSED",
                "IMPORTED",
                "RETURN_CREDITED"
            })
    void nobodyTellsAnOrderWhatDidNotHappen(String kind) throws SQLException {
        for (var who : List.of("director", "manager", "rep", "finance", "partner")) {
            if (kind.equals("IMPORTED") && who.equals("director")) {
                continue;
            }
            enter(who);
            assertThat(outcome("insert into order_event (order_id, kind) select id, '%s' from sales_order limit 1"
                            .formatted(kind)))
                    .as(kind + " as " + who)
                    .isEqualTo("42501");
        }
    }

    /** The event of a step must be in the same transaction; later ones are refused. */
    @Test
    void whatHappensInATransactionIsToldInIt() throws SQLException {
        var order = one("select id::text from sales_order where status = 'SUBMITTED' order by id limit 1");
        enter("director");
        execute("update sales_order set status = 'CANCELLED' where id = '%s'".formatted(order));
        execute("insert into order_event (order_id, kind) values ('%s', 'CANCELLED')".formatted(order));
        assertThat(outcome("insert into order_event (order_id, kind) values ('%s', 'CONFIRMED')".formatted(order)))
                .isEqualTo("42501");
    }

    /** A confirmed order's lines and amounts do not change. */
    @ParameterizedTest
    @ValueSource(strings = {"manager", "rep", "partner"})
    void anOrderThatIsConfirmedKeepsItsWord(String who) throws SQLException {
        for (var status : List.of("CONFIRMED", "FULFILLED", "ON_CREDIT_HOLD")) {
            var row = inStatus("sales_order", who, status);
            assertThat(row).isNotNull();
            for (var word : List.of("note = 'x'", "order_date = order_date - 1", "total = total + 1, net = net + 1")) {
                assertThat(outcome("update sales_order set %s where id = '%s'".formatted(word, row)))
                        .as(word + " of what is " + status + " as " + who)
                        .isEqualTo("23514 order_keeps_its_word");
            }
            back();
        }
    }

    private static Map<String, List<String>> model() {
        return MODEL.lines()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.split(" +")[0],
                        line -> Arrays.stream(line.split(" +"))
                                .skip(1)
                                .map(letters -> letters.equals(".") ? "" : letters)
                                .toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Set<String> expectedSteps(String table, String who, List<String> statuses) {
        var steps = new TreeSet<String>();
        STEPS.lines()
                .map(line -> line.split(" +"))
                .filter(line -> line[0].equals(table) && line[1].equals(who))
                .forEach(line -> {
                    for (var step : Arrays.asList(line).subList(2, line.length)) {
                        var ends = step.split(">", -1);
                        for (var from : ends[0].equals("*") ? statuses : List.of(ends[0])) {
                            for (var to : ends[1].equals("*") ? statuses : List.of(ends[1])) {
                                if (!from.equals(to)) {
                                    steps.add(from + ">" + to);
                                }
                            }
                        }
                    }
                });
        return steps;
    }

    /** The letters of the statements that succeed for this role. */
    private String tried(String table, String who) throws SQLException {
        var letters = new StringBuilder();
        var row = seen(table, who);
        prepare(table, row, who);
        var columns = columns(table, who, "insert");
        var source = row.isEmpty() ? "false" : where(row);
        // Read as the superuser, who also sees columns that the role may not read.
        var copy = one("select coalesce((select to_jsonb(kept)::text from %s kept where %s limit 1), '{}')"
                .formatted(table, source));
        enter(who);
        var names = columns.isEmpty() ? firstColumn(table) : String.join(", ", columns);
        letters.append(
                allowed("insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, '%3$s')"
                                .formatted(table, names, copy.replace("'", "''")))
                        ? "I"
                        : "");
        var changed = columns(table, who, "update");
        var column = changed.isEmpty() ? firstColumn(table) : changed.get(0);
        letters.append(allowed("update %1$s set %2$s = %2$s where %3$s".formatted(table, column, source)) ? "U" : "");
        letters.append(allowed("delete from %s where %s".formatted(table, source)) ? "D" : "");
        back();
        return letters.toString();
    }

    private boolean begins(String table, String who, String status) throws SQLException {
        var row = seen(table, who);
        if (row.isEmpty()) {
            return false;
        }
        prepare(table, row, who);
        var copy = one("select to_jsonb(kept)::text from %s kept where %s".formatted(table, where(row)));
        enter(who);
        var columns = columns(table, who, "insert");
        var names = columns.isEmpty() ? firstColumn(table) : String.join(", ", columns);
        var may = allowed(
                "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, '%3$s'::jsonb || '{\"status\": \"%4$s\"}')"
                        .formatted(table, names, copy.replace("'", "''"), status));
        back();
        return may;
    }

    private boolean goes(String table, String who, String from, String to) throws SQLException {
        var row = inStatus(table, who, from);
        var may = row != null && allowed("update %s set status = '%s' where id = '%s'".formatted(table, to, row));
        back();
        return may;
    }

    /** A row that this one sees, brought into this status; null if they see none of the table. They have entered then. */
    private @Nullable String inStatus(String table, String who, String status) throws SQLException {
        var row = seen(table, who);
        if (row.isEmpty()) {
            return null;
        }
        prepare(table, row, who);
        execute("set local session_replication_role = replica");
        var id = Objects.requireNonNull(row.get("id"));
        var extra = switch (table + " " + status) {
            case "delivery SHIPPED", "delivery DELIVERED" ->
                ", carrier = 'x', shipped_on = planned_on, expected_on = planned_on";
            case "sales_return RECEIVED", "sales_return CREDITED" -> ", received_on = requested_on";
            case "contract WITHDRAWN" -> ", end_reason = 'x'";
            case "contract SIGNED" -> ", signed_on = valid_from, signed_for_us = 'x', signed_for_partner = 'x'";
            case "visit CHECKED_IN" -> ", checked_in_at = now()";
            case "visit COMPLETED" -> ", checked_in_at = now(), completed_at = now()";
            default -> "";
        };
        execute("update %s set status = '%s'%s where id = '%s'".formatted(table, status, extra, id));
        execute("set local session_replication_role = origin");
        enter(who);
        return id;
    }

    /** The columns of a row that this one sees, as texts; none if they see none. */
    private Map<String, String> seen(String table, String who) throws SQLException {
        if (table.equals("idempotency_key")) {
            return Map.of("subject", sub(who), "operation", "tried", "key", "tried");
        }
        atHand(table);
        enter(who);
        String place;
        try {
            var found = TestDatabase.list(
                    superuser,
                    "select ctid::text from " + table + preferring(table) + " limit 1",
                    row -> row.getString(1));
            place = found.isEmpty() ? "" : found.get(0);
            execute("reset role");
        } catch (SQLException mayNotRead) {
            superuser.rollback();
            place = "";
        }
        var columns = new LinkedHashMap<String, String>();
        if (!place.isEmpty()) {
            TestDatabase.list(
                    superuser,
                    "select key, value from %s seen, jsonb_each_text(to_jsonb(seen)) where seen.ctid = '%s'"
                            .formatted(table, place),
                    row -> columns.put(row.getString(1), String.valueOf(row.getString(2))));
        }
        return columns;
    }

    /** Some tables have few rows, maybe none that all of these see: one becomes that of a partner whom they see. */
    private void atHand(String table) throws SQLException {
        var sql = AT_HAND.get(table);
        if (sql != null) {
            execute("set local session_replication_role = replica");
            execute(sql);
            execute("set local session_replication_role = origin");
        }
    }

    /** Rows of active partners and of orders with lines. */
    private static String preferring(String table) {
        return table.equals("partner") ? " where merged_into_id is null" : "";
    }

    private void prepare(String table, Map<String, String> row, String who) throws SQLException {
        var sql = BEGINNING.get(table);
        if (sql == null || row.isEmpty()) {
            return;
        }
        execute("set local session_replication_role = replica");
        var values = new LinkedHashMap<>(row);
        values.put("who", role(who));
        values.put("sub", sub(who));
        values.put(
                "me",
                one("select id from employee where subject = '%s' union all select null limit 1".formatted(sub(who))));
        var bound = NAMED.matcher(sql)
                .replaceAll(
                        name -> Matcher.quoteReplacement("'" + Objects.requireNonNull(values.get(name.group(1))) + "'"))
                .replace("'null'", "null");
        execute(bound);
        execute("set local session_replication_role = origin");
    }

    /** Identifies a row by its id or by all of its columns that are no numbers. */
    private static String where(Map<String, String> row) {
        if (row.containsKey("id")) {
            return "id = '%s'".formatted(row.get("id"));
        }
        return row.entrySet().stream()
                .filter(column -> column.getKey().endsWith("_id")
                        || Set.of(
                                        "line_no",
                                        "number",
                                        "carton",
                                        "kind",
                                        "address",
                                        "gate",
                                        "position",
                                        "subject",
                                        "operation",
                                        "key",
                                        "day",
                                        "code",
                                        "month",
                                        "from_volume",
                                        "criterion")
                                .contains(column.getKey()))
                .map(column -> column.getValue().equals("null")
                        ? column.getKey() + " is null"
                        : "%s = '%s'"
                                .formatted(column.getKey(), column.getValue().replace("'", "''")))
                .collect(Collectors.joining(" and "));
    }

    /** The columns that this role may write; never a column that the database computes. */
    private List<String> columns(String table, String who, String privilege) throws SQLException {
        return TestDatabase.list(superuser, """
                        select quote_ident(attname) from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                          and has_column_privilege(?, attrelid, attnum, ?)
                        order by attnum desc""", row -> row.getString(1), table, role(who), privilege);
    }

    private String firstColumn(String table) throws SQLException {
        return one("select quote_ident(attname) from pg_attribute where attrelid = '%s'::regclass and attnum = 1"
                .formatted(table));
    }

    /** Whether only a rule of the row itself stops it, and it concerns a row. */
    private boolean allowed(String sql) throws SQLException {
        var outcome = outcome(sql);
        return outcome.equals("done") || outcome.startsWith("23") && !RULES_OF_STEPS.contains(outcome.substring(6));
    }

    /** "done", "nothing" if it concerns no row, otherwise the SQL state and the name of the constraint, if any. */
    private String outcome(String sql) throws SQLException {
        var before = superuser.setSavepoint();
        try (var statement = superuser.createStatement()) {
            return statement.executeUpdate(sql) > 0 ? "done" : "nothing";
        } catch (org.postgresql.util.PSQLException refused) {
            var told = refused.getServerErrorMessage();
            var constraint = told == null ? null : told.getConstraint();
            return refused.getSQLState() + (constraint == null ? "" : " " + constraint);
        } finally {
            superuser.rollback(before);
        }
    }

    private void enter(String who) throws SQLException {
        execute("reset role");
        TestDatabase.list(
                superuser,
                """
                select set_config('tributary.subject', ?, true), set_config('tributary.partner_code', ?, true),
                       set_config('tributary.reach', ?, true), set_config('tributary.today', ?, true), set_config('role', ?, true)""",
                row -> row.getString(1),
                sub(who),
                who.equals("partner") ? "P0001" : "",
                who.equals("rep") || who.equals("partner") ? "own" : "below",
                TestDatabase.today().toString(),
                role(who));
    }

    private void back() throws SQLException {
        superuser.rollback();
    }

    private static String role(String who) {
        return "tributary_" + (who.equals("manager") || who.equals("rep") ? "field" : who);
    }

    private static String sub(String who) {
        return switch (who) {
            case "director" -> "00000000-0000-4000-8000-000000000001";
            case "manager" -> "00000000-0000-4000-8000-000000000002";
            case "rep" -> "00000000-0000-4000-8000-000000000004";
            case "finance" -> "00000000-0000-4000-8000-000000000006";
            case "auditor" -> "00000000-0000-4000-8000-000000000007";
            default -> "00000000-0000-4000-8000-000000000008";
        };
    }

    private static List<String> statuses(String table) {
        return new ArrayList<>(TestDatabase.list(
                "select distinct found[1] from pg_constraint,"
                        + " regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g') found"
                        + " where conrelid = ?::regclass and conname = ?",
                row -> row.getString(1),
                table,
                table + "_status_check"));
    }

    private String one(String sql) throws SQLException {
        return TestDatabase.list(superuser, sql, row -> String.valueOf(row.getString(1)))
                .get(0);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
