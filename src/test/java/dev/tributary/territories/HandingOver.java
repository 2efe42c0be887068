package dev.tributary.territories;

import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;

/** The director hands one employee's work over to another. */
final class HandingOver {

    static final String COMMAND = """
            mutation ($input: EmployeeHandOverInput!) {
              employeeHandOver(input: $input) {
                taker { number reports { number } assignments { territory { code } role primary from to } }
                userErrors { code field }
              }
            }""";

    private HandingOver() {}

    static Answer done(String giver, String taker, LocalDate day, boolean leaves) {
        return Ask.as(DIRECTOR).that(COMMAND, Map.of("input", input(giver, taker, day, leaves)));
    }

    static Map<String, Object> input(String giver, String taker, LocalDate day, boolean leaves) {
        return Map.of(
                "giver",
                giver,
                "taker",
                taker,
                "day",
                day.toString(),
                "leaves",
                leaves,
                "idempotencyKey",
                UUID.randomUUID().toString());
    }
}
