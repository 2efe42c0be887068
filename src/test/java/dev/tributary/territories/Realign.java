package dev.tributary.territories;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.persistence.TestDatabase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A realignment to make: {@code Realign.from(day).move("EAST", "WEST").madeBy(ask)}, with the current versions. */
public final class Realign {

    static final String MUTATION = """
            mutation ($input: TerritoryRealignInput!) {
              territoryRealign(input: $input) {
                territories { code name version openedOn closedOn names { name from to } places { territory { code } from to } }
                userErrors { code message field }
              }
            }""";

    private static final String PREVIEW = """
            query ($from: Date!, $changes: [TerritoryChangeInput!]!) {
              territoryRealignmentPreview(from: $from, changes: $changes) {
                territories {
                  code divisionsGained divisionsLost
                  before { partners partnersAddressedElsewhere reps visits orders sales { amount } receivables { amount } target { amount } }
                  after { partners partnersAddressedElsewhere reps visits orders sales { amount } receivables { amount } target { amount } }
                }
                priceLists { code territory goesOnAs goesOnUntil }
                exclusiveRights { partner part from to }
                userErrors { code message field }
              }
            }""";

    private final Map<String, Object> input = new LinkedHashMap<>();
    private final List<Map<String, Object>> changes = new ArrayList<>();

    private Realign(LocalDate from) {
        input.put("from", from.toString());
        input.put("changes", changes);
        input.put("idempotencyKey", UUID.randomUUID().toString());
    }

    public static Realign from(LocalDate day) {
        return new Realign(day);
    }

    public Realign open(String code, String parent) {
        return change("open", Map.of("code", code, "name", "Name of " + code, "parent", parent));
    }

    Realign rename(String territory, String name) {
        return change("rename", Map.of("territory", territory, "version", version(territory), "name", name));
    }

    Realign move(String territory, String parent) {
        return move(territory, version(territory), parent);
    }

    Realign move(String territory, int version, String parent) {
        return change("move", Map.of("territory", territory, "version", version, "parent", parent));
    }

    public Realign split(String territory, String part, String... partners) {
        return change(
                "split",
                Map.of(
                        "territory",
                        territory,
                        "version",
                        version(territory),
                        "parts",
                        List.of(Map.of("code", part, "name", "Name of " + part, "partners", List.of(partners)))));
    }

    public Realign merge(String territory, String into) {
        return change("merge", Map.of("territory", territory, "version", version(territory), "into", into));
    }

    public Realign close(String territory) {
        return change("close", Map.of("territory", territory, "version", version(territory)));
    }

    public Realign place(String territory, String... partners) {
        return change("place", Map.of("territory", territory, "partners", List.of(partners)));
    }

    Realign cover(String territory, String... divisions) {
        return divisions("cover", territory, divisions);
    }

    Realign uncover(String territory, String... divisions) {
        return divisions("uncover", territory, divisions);
    }

    private Realign divisions(String kind, String territory, String... divisions) {
        return change(
                kind, Map.of("territory", territory, "version", version(territory), "divisions", List.of(divisions)));
    }

    Realign change(String kind, Map<String, Object> change) {
        changes.add(Map.of(kind, change));
        return this;
    }

    Realign nothingAtAll() {
        changes.add(Map.of());
        return this;
    }

    Realign key(String key) {
        input.put("idempotencyKey", key);
        return this;
    }

    public Answer as(Ask ask) {
        return ask.that(MUTATION, Map.of("input", input));
    }

    /** The preview. */
    public Answer previewedBy(Ask ask) {
        return ask.that(PREVIEW, input);
    }

    /** The territories; fails if it is rejected. */
    public JsonNode madeBy(Ask ask) {
        var answer = as(ask);
        if (!answer.at("territoryRealign.userErrors").isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
        return answer.at("territoryRealign.territories");
    }

    static int version(String territory) {
        return TestDatabase.list("select version from territory where code = ?", row -> row.getInt(1), territory)
                .stream()
                .findFirst()
                .orElse(0);
    }
}
