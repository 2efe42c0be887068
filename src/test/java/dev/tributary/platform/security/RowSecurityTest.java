package dev.tributary.platform.security;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import dev.tributary.platform.security.Sight.Subject;
import dev.tributary.platform.security.Sight.View;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random users send random queries with real tokens; {@link Sight}, which knows the rules and no SQL, says what each
 * may see. No resolver filters rows, so only the policies do: the test repeats the queries while a policy lets
 * everything through, and then must get a wrong answer.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest {

    private static final int DRAWS = Integer.getInteger("tributary.test.draws", 400);

    private final long seed = Long.getLong("tributary.test.seed", new Random().nextLong());
    private final Map<DemoUser, Sight> sights = new EnumMap<>(DemoUser.class);

    @BeforeAll
    void readAllRows() {
        System.out.println("Row security is drawn with -Dtributary.test.seed=" + seed);
        var all = AllRows.read();
        for (var user : DemoUser.values()) {
            sights.put(user, sight(all, user));
        }
    }

    @Test
    void randomUsersGetJustWhatTheRulesGiveThem() {
        var random = new Random(seed);
        var users = List.of(DemoUser.values());
        for (int draw = 0; draw < DRAWS; draw++) {
            var user = users.get(random.nextInt(users.size()));
            var question = Question.draw(random, sight(user));
            assertThat(question.answer(Ask.as(user)))
                    .as("%s asks for %s (draw %d of seed %d)", user, question.text(), draw, seed)
                    .isEqualTo(question.expected().get());
        }
    }

    @ParameterizedTest
    @CsvSource({"territory, own", "partner, own", "sales_order, own", "receipt, with_partner", "visit_plan, own"})
    void aPolicyThatLetsEverythingThroughIsNoticed(String table, String policy) throws SQLException {
        var condition =
                TestDatabase.one("select qual from pg_policies where tablename = ? and policyname = ?", table, policy);
        alter(table, policy, "true");
        try {
            assertThat(isNoticed()).isTrue();
        } finally {
            alter(table, policy, condition);
        }
    }

    private boolean isNoticed() {
        var random = new Random(seed);
        for (int draw = 0; draw < 10 * DRAWS; draw++) {
            var user = random.nextBoolean() ? DemoUser.REP : DemoUser.MANAGER;
            var question = Question.draw(random, sight(user));
            if (!question.answer(Ask.as(user)).equals(question.expected().get())) {
                return true;
            }
        }
        return false;
    }

    private static void alter(String table, String policy, String condition) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter policy %s on %s using (%s)".formatted(policy, table, condition));
        }
    }

    private Sight sight(DemoUser user) {
        return Objects.requireNonNull(sights.get(user));
    }

    /** The rows of these that a demo user sees today. */
    static Sight sight(AllRows all, DemoUser user) {
        var company = user.role().equals(RealmRole.PARTNER) ? companyOf(user) : "";
        return new Sight(all, new Subject(view(user), user.subject(), company, TestDatabase.today()));
    }

    private static String companyOf(DemoUser partner) {
        return partner == DemoUser.PARTNER ? "P0001" : "P0002";
    }

    private static View view(DemoUser user) {
        return switch (user) {
            case DIRECTOR -> View.DIRECTOR;
            case REGIONAL, MANAGER, SUPPORT -> View.BELOW;
            case REP -> View.OWN;
            case FINANCE -> View.FINANCE;
            case AUDITOR, DEVELOPER -> View.AUDITOR;
            case PARTNER, PARTNER2 -> View.PARTNER;
        };
    }
}
