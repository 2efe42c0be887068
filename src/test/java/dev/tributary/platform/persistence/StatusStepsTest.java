package dev.tributary.platform.persistence;

import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.deliveries.DeliveryStatus;
import dev.tributary.orders.OrderStatus;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.returns.ReturnStatus;
import dev.tributary.visits.VisitPlanStatus;
import dev.tributary.visits.VisitStatus;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The steps that the database declares for a status, beside the statuses that the code knows. */
@QuarkusTest
class StatusStepsTest {

    private static final Map<String, Class<? extends Enum<?>>> STATUSES = Map.of(
            "contract", ContractStatus.class,
            "delivery", DeliveryStatus.class,
            "partner", PartnerStatus.class,
            "sales_order", OrderStatus.class,
            "sales_return", ReturnStatus.class,
            "visit", VisitStatus.class,
            "visit_plan", VisitPlanStatus.class);

    /** The date decides between these and SIGNED: contract_status_on. */
    private static final Set<String> OF_THE_DATE = Set.of("contract ACTIVE", "contract ENDED");

    private static final Pattern STATUS = Pattern.compile("'([A-Z_]+)'");
    private static final Pattern STEP = Pattern.compile("([A-Z_]*)>([A-Z_]+)");

    static Set<String> tables() {
        return new TreeSet<>(STATUSES.keySet());
    }

    @Test
    void eachTableWithAStatusDeclaresItsSteps() {
        List<String> tables = TestDatabase.list("""
                select relname from pg_attribute join pg_class on pg_class.oid = attrelid
                where attname = 'status' and relkind = 'r' and relnamespace = 'public'::regnamespace""", row -> row.getString(1));

        assertThat(tables).containsExactlyInAnyOrderElementsOf(tables());
        assertThat(TestDatabase.list("""
                        select tgrelid::regclass::text || ' ' || tgname from pg_trigger
                        where tgfoid = 'takes_a_step'::regproc""", row -> row.getString(1)))
                .containsExactlyInAnyOrderElementsOf(tables.stream()
                        .flatMap(table -> Stream.of(table + " begins_by_role", table + " step_by_role"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void statusesOfTheTableAreThoseOfTheEnum(String table) {
        Set<String> known = Arrays.stream(requireNonNull(STATUSES.get(table)).getEnumConstants())
                .map(Enum::name)
                .filter(status -> !OF_THE_DATE.contains(table + " " + status))
                .collect(Collectors.toSet());

        assertThat(statuses(table)).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void stepsLeadFromOneStatusOfTheTableToAnother(String table) {
        List<String> declared = TestDatabase.list("""
                select distinct unnest(string_to_array(encode(tgargs, 'escape'), '\\000')) from pg_trigger
                where tgrelid = cast(? as regclass) and tgfoid = 'takes_a_step'::regproc""", row -> row.getString(1), table);
        Set<String> named = declared.stream()
                .flatMap(steps -> STEP.matcher(steps).results())
                .flatMap(step -> Stream.of(step.group(1), step.group(2)))
                .filter(status -> !status.isEmpty())
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(statuses(table));
    }

    /** The values that the check of the column admits. */
    private static Set<String> statuses(String table) {
        String check = TestDatabase.one(
                "select pg_get_constraintdef(oid) from pg_constraint where conrelid = cast(? as regclass) and conname = ?",
                table,
                table + "_status_check");
        return STATUS.matcher(check).results().map(status -> status.group(1)).collect(Collectors.toSet());
    }
}
