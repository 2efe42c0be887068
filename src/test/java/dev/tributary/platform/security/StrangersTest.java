package dev.tributary.platform.security;

import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Invariant 10 for commands: strangers send random commands of the whole schema about rows that they do not see, with
 * the current version and valid input. None does anything, and the audit trail has no new entry afterwards.
 *
 * <p>Mutants, tried here: policies that let everything through. Then some command of a stranger succeeds.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersTest {

    private static final int DRAWS = Integer.getInteger("tributary.test.draws", 600);
    private static final List<DemoUser> STRANGERS = List.of(
            DemoUser.REGIONAL, DemoUser.MANAGER, DemoUser.SUPPORT, DemoUser.REP, DemoUser.PARTNER, DemoUser.PARTNER2);

    /** The meaning of an id: its type, the table with its version, and the keys that a caller does not see. */
    private record Kind(String type, String table, Function<Sight, List<String>> unseen) {}

    /** By the beginning of the names of mutations with an id; the longest one that fits counts. */
    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.of(
            "order",
                    new Kind(
                            "Order",
                            "sales_order",
                            sight -> without(sight.all().orders().keySet(), sight.orderIds())),
            "delivery", new Kind("Delivery", "delivery", sight -> ofUnseenOrders(sight, "delivery")),
            "return", new Kind("Return", "sales_return", sight -> ofUnseenOrders(sight, "sales_return")),
            "partner", new Kind("Partner", "partner", StrangersTest::unseenPartners),
            "partnerOwner",
                    new Kind(
                            "PartnerOwner",
                            "partner_owner",
                            sight -> without(
                                    sight.all().owners().stream()
                                            .map(AllRows.Owner::id)
                                            .toList(),
                                    sight.owners().collect(Collectors.toSet()))),
            "contract",
                    new Kind(
                            "Contract",
                            "contract",
                            sight -> without(sight.all().contracts().keySet(), sight.contractIds())),
            "exclusiveRight",
                    new Kind(
                            "ExclusiveRight",
                            "exclusive_right",
                            sight -> without(
                                    sight.all().rights().stream()
                                            .map(AllRows.Right::id)
                                            .toList(),
                                    sight.rights().collect(Collectors.toSet()))),
            "priceList",
                    new Kind(
                            "PriceList",
                            "price_list",
                            sight -> TestDatabase.list("select id from price_list", row -> row.getString(1))),
            "employee",
                    new Kind(
                            "Employee",
                            "employee",
                            sight -> TestDatabase.list("select id from employee", row -> row.getString(1))),
            "territoryAssignment",
                    new Kind(
                            "TerritoryAssignment",
                            "territory_assignment",
                            sight -> TestDatabase.list(
                                    "select id from territory_assignment", row -> row.getString(1)))));

    static {
        KINDS.put(
                "receipt",
                new Kind(
                        "Receipt",
                        "receipt",
                        sight -> without(
                                sight.all().receipts().keySet(),
                                sight.receipts().stream()
                                        .map(AllRows.Receipt::id)
                                        .collect(Collectors.toSet()))));
        KINDS.put(
                "allocation",
                new Kind(
                        "Allocation",
                        "allocation",
                        sight -> without(
                                sight.all().allocations().stream()
                                        .map(AllRows.Allocation::id)
                                        .toList(),
                                sight.allocations().stream()
                                        .map(AllRows.Allocation::id)
                                        .collect(Collectors.toSet()))));
    }

    private final TypeDefinitionRegistry contract =
            new SchemaParser().parse(new File("src/main/graphql/schema.graphql"));
    private final long seed = Long.getLong("tributary.test.seed", new Random().nextLong());
    private final Map<DemoUser, Sight> sights = new EnumMap<>(DemoUser.class);

    /** A random command. */
    private record Command(String document, Map<String, Object> variables) {

        Answer as(DemoUser user) {
            return Ask.as(user).that(document, variables);
        }
    }

    /** Before each: commands under an open policy may have made more rows visible. */
    @BeforeEach
    void readAllRows() {
        System.out.println("Strangers are drawn with -Dtributary.test.seed=" + seed);
        PlaceOrder.products();
        var all = AllRows.read();
        STRANGERS.forEach(user -> sights.put(user, RowSecurityTest.sight(all, user)));
    }

    /** Otherwise a random command would find it. */
    @Test
    void whatTheIdOfEachMutationStandsForIsSaid() {
        mutations().stream()
                .filter(StrangersTest::takesId)
                .forEach(mutation -> assertThat(kind(mutation.getName()))
                        .as(mutation.getName())
                        .isNotNull());
    }

    @Test
    void nobodyDoesAnythingToWhatIsNotTheirs() {
        var random = new Random(seed);
        var before = told();
        Set<String> reached = new TreeSet<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            var user = STRANGERS.get(random.nextInt(STRANGERS.size()));
            var command = draw(random, user);
            var answer = command.as(user);
            assertThat(isRefused(answer))
                    .as(
                            "%s sends %s %s (draw %d of seed %d): %s",
                            user, command.document, command.variables, draw, seed, answer.body())
                    .isTrue();
            reasons(answer).stream()
                    .filter(code -> code.endsWith("_NOT_FOUND") || code.endsWith("_NOT_YOURS"))
                    .forEach(code -> reached.add(user + " " + code));
        }
        assertThat(told()).isEqualTo(before);
        // Commands got as far as looking up their objects, not only to the roles and the rules.
        for (var user : STRANGERS) {
            assertThat(reached).anyMatch(code -> code.startsWith(user + " "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales_order", "partner"})
    void policiesThatLetEverythingThroughAreNoticed(String table) {
        Map<String, String> sound = new LinkedHashMap<>();
        TestDatabase.list("""
                        select policyname, qual from pg_policies
                        where tablename = ? and 'tributary_field' = any (roles) and qual is not null""", row -> Map.entry(row.getString(1), row.getString(2)), table)
                .forEach(policy -> sound.put(policy.getKey(), policy.getValue()));
        assertThat(sound).hasSizeGreaterThan(1);
        try {
            sound.keySet().forEach(policy -> alter(table, policy, "true"));
            assertThat(isNoticed()).isTrue();
        } finally {
            sound.forEach((policy, condition) -> alter(table, policy, condition));
        }
    }

    private boolean isNoticed() {
        // Other keys than those of the strangers, who would otherwise get the answers of these commands.
        var random = new Random(seed + 1);
        for (int draw = 0; draw < 5 * DRAWS; draw++) {
            var user = random.nextBoolean() ? DemoUser.MANAGER : DemoUser.REP;
            if (!isRefused(draw(random, user).as(user))) {
                return true;
            }
        }
        return false;
    }

    private static void alter(String table, String policy, String condition) {
        TestDatabase.change("alter policy %s on %s using (%s)".formatted(policy, table, condition));
    }

    private static boolean isRefused(Answer answer) {
        return answer.body().has("errors") || !reasons(answer).isEmpty();
    }

    private static List<String> reasons(Answer answer) {
        return answer.body().has("errors") ? List.of() : answer.texts("done.userErrors.code");
    }

    /** All entries of the trail and of the orders' time lines. */
    private static String told() {
        return TestDatabase.one(
                "select (select count(*) from audit_entry) || ' ' || (select count(*) from order_event)");
    }

    private List<FieldDefinition> mutations() {
        return contract.getType("Mutation", ObjectTypeDefinition.class)
                .orElseThrow()
                .getFieldDefinitions();
    }

    private static boolean takesId(FieldDefinition mutation) {
        return mutation.getInputValueDefinitions().stream()
                .anyMatch(argument -> argument.getName().equals("id"));
    }

    private Command draw(Random random, DemoUser user) {
        var mutations = mutations();
        var drawing = new Drawing(random, Objects.requireNonNull(sights.get(user)));
        for (; ; ) {
            var command = drawing.command(mutations.get(random.nextInt(mutations.size())));
            if (command != null) {
                return command;
            }
        }
    }

    /** Random input by the types of the schema: all names in it are of rows that the stranger does not see. */
    private final class Drawing {

        private final Random random;
        private final Sight sight;
        private int version = 1;

        Drawing(Random random, Sight sight) {
            this.random = random;
            this.sight = sight;
        }

        /** Null if the stranger sees all rows of the kind, or if the mutation is about no object. */
        @Nullable
        Command command(FieldDefinition mutation) {
            Map<String, Object> variables = new LinkedHashMap<>();
            List<String> declared = new ArrayList<>();
            List<String> passed = new ArrayList<>();
            if (takesId(mutation)) {
                var kind = kind(mutation.getName());
                var unseen = kind.unseen().apply(sight);
                if (unseen.isEmpty()) {
                    return null;
                }
                var key = one(unseen);
                variables.put("id", GlobalId.of(kind.type(), UUID.fromString(key)));
                version = version(kind.table(), key);
            } else if (!namesSomebody(mutation)) {
                return null;
            }
            for (var argument : mutation.getInputValueDefinitions()) {
                var name = argument.getName();
                declared.add("$" + name + ": " + text(argument.getType()));
                passed.add(name + ": $" + name);
                if (!name.equals("id")) {
                    variables.put(name, value(argument.getType(), name));
                }
            }
            return new Command(
                    "mutation (%s) { done: %s(%s) { userErrors { code message field } } }"
                            .formatted(String.join(", ", declared), mutation.getName(), String.join(", ", passed)),
                    variables);
        }

        private Object value(Type<?> type, String name) {
            if (type instanceof NonNullType some) {
                return value(some.getType(), name);
            }
            if (type instanceof ListType list) {
                return List.of(value(list.getType(), name));
            }
            var typeName = ((TypeName) type).getName();
            var input = contract.getType(typeName, InputObjectTypeDefinition.class);
            if (input.isPresent()) {
                return object(input.get());
            }
            var values = contract.getType(typeName, EnumTypeDefinition.class);
            if (values.isPresent() && !typeName.equals("CurrencyCode")) {
                return one(values.get().getEnumValueDefinitions()).getName();
            }
            return switch (typeName) {
                case "Int", "BigInteger" -> name.equals("version") ? version : 1;
                case "Boolean" -> random.nextBoolean();
                case "Decimal" -> "1";
                case "CurrencyCode" -> "CNY";
                case "Date" ->
                    (name.equals("weekStart")
                                    ? TestDatabase.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                                    : TestDatabase.today().plusDays(random.nextInt(2)))
                            .toString();
                default -> named(name);
            };
        }

        private String named(String name) {
            return switch (name) {
                case "partner" -> partnerCode(one(unseenPartners(sight)));
                case "order" -> {
                    var orders = without(sight.all().orders().keySet(), sight.orderIds());
                    yield orders.isEmpty() ? "nothing" : GlobalId.of("Order", UUID.fromString(one(orders)));
                }
                case "territory" ->
                    one(sight.all().territories().values().stream()
                                    .filter(territory -> !sight.seesTerritory(territory.id()))
                                    .toList())
                            .code();
                case "product" -> one(PlaceOrder.products());
                case "employee" ->
                    one(List.copyOf(sight.all().employees().values())).number();
                default -> "陌生人-" + random.nextInt(1_000_000_000);
            };
        }

        private Map<String, Object> object(InputObjectTypeDefinition input) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (InputValueDefinition field : input.getInputValueDefinitions()) {
                if (field.getType() instanceof NonNullType
                        || isSomebodys(field.getName())
                        || (field.getDefaultValue() == null && random.nextInt(4) == 0)) {
                    fields.put(field.getName(), value(field.getType(), field.getName()));
                }
            }
            return fields;
        }

        private boolean namesSomebody(FieldDefinition mutation) {
            return mutation.getInputValueDefinitions().stream()
                    .map(argument -> ((TypeName) bare(argument.getType())).getName())
                    .flatMap(type -> contract.getType(type, InputObjectTypeDefinition.class).stream())
                    .flatMap(type -> type.getInputValueDefinitions().stream())
                    .anyMatch(field -> isSomebodys(field.getName()));
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private String partnerCode(String key) {
            return Objects.requireNonNull(sight.all().partners().get(key)).code();
        }
    }

    private static boolean isSomebodys(String field) {
        return Set.of("partner", "order", "territory").contains(field);
    }

    private static Type<?> bare(Type<?> type) {
        return type instanceof NonNullType some ? bare(some.getType()) : type;
    }

    private static String text(Type<?> type) {
        return AstPrinter.printAstCompact(type);
    }

    private static Kind kind(String mutation) {
        return KINDS.entrySet().stream()
                .filter(kind -> mutation.startsWith(kind.getKey()))
                .max(Map.Entry.comparingByKey((one, other) -> one.length() - other.length()))
                .orElseThrow(() -> new AssertionError("Say here what the id of " + mutation + " stands for"))
                .getValue();
    }

    private static int version(String table, String key) {
        var versioned = TestDatabase.one("""
                select exists (select from information_schema.columns
                    where table_schema = 'public' and table_name = ? and column_name = 'version')""", table).equals("t");
        return versioned
                ? Integer.parseInt(
                        TestDatabase.one("select version from " + table + " where id = cast(? as uuid)", key))
                : 1;
    }

    private static List<String> unseenPartners(Sight sight) {
        return sight.all().partners().values().stream()
                .filter(partner -> !sight.seesPartner(partner))
                .map(AllRows.Partner::id)
                .toList();
    }

    private static List<String> ofUnseenOrders(Sight sight, String table) {
        var seen = sight.orderIds();
        return sight.all().partsByTable().getOrDefault(table, List.of()).stream()
                .filter(part -> !seen.contains(part.order()))
                .map(AllRows.OfOrder::id)
                .toList();
    }

    private static List<String> without(Collection<String> all, Set<String> seen) {
        return all.stream().filter(key -> !seen.contains(key)).toList();
    }
}
