package dev.tributary.platform.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.local.DemoUser;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Sibling fields and requests run at the same time: nobody gets an error, or another caller's rows. */
@QuarkusTest
class ConcurrentQueriesTest {

    private static final int REQUESTS = 200;

    private static final String FOR_EMPLOYEES = """
            {
              viewer { name employee { number } territories { code } }
              partners(first: 5) { totalCount nodes {
                code openAmount { amount } territory { code parent { code parent { code } } }
                orders(first: 3) { totalCount nodes {
                  number open { amount } lines { lineNo amount { amount } } partner { code } employee { number } } } } }
              orders(first: 10) { nodes { number territory { code } partner { code name } lines { product { code } } } }
              salesPerformance(period: "2026") {
                node { territory { code } actual { amount } } children { territory { code } pace } months { period } }
              receipts(first: 10) { nodes { number partner { code } allocations { order { number } } } }
            }""";

    private static final String FOR_PARTNERS = """
            {
              viewer { name partner { code openAmount { amount } } }
              partners(first: 5) { totalCount nodes { code orders(first: 3) { nodes { number lines { lineNo } } } } }
              orders(first: 10) { totalCount nodes { number partner { code } open { amount } } }
              more: orders(first: 5, orderBy: OLDEST) { nodes { number lines { product { code } } } }
              receipts(first: 10) { nodes { number allocations { order { number } amount { amount } } } }
            }""";

    @Test
    void everybodyGetsWhatTheyWouldHaveGotAlone() {
        Map<DemoUser, JsonNode> alone = new EnumMap<>(DemoUser.class);
        for (var user : DemoUser.values()) {
            alone.put(user, ask(user).at(""));
        }

        var users = List.of(DemoUser.values());
        var answers = AtOnce.times(REQUESTS, number -> ask(users.get(number % users.size())));

        for (int number = 0; number < REQUESTS; number++) {
            var user = users.get(number % users.size());
            assertThat(answers.get(number).status()).isEqualTo(200);
            assertThat(answers.get(number).at("")).as("what %s got", user).isEqualTo(alone.get(user));
        }
    }

    private static Answer ask(DemoUser user) {
        return Ask.as(user).that(user.role().equals("partner") ? FOR_PARTNERS : FOR_EMPLOYEES);
    }
}
