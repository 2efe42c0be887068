package dev.tributary.partners;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.partners.rules.CreditCode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A partner and commands about it: {@code PartnerDesk.entered(REP).done(REP, "partnerOnboard", Map.of())}. */
public final class PartnerDesk {

    private static final String ANSWER = """
            partner { id code name englishName registrationNumber kind status version currency territory { code }
              file { score missing confirmedOn refreshDueOn }
              addresses { id kind main divisionCode territory { code } line coordinates { longitude latitude datum } }
              contacts { id name role channels { kind address } keyDates { kind month day year } }
              history { from to reason by { number } } }
            userErrors { code message field }""";

    private final JsonNode partner;

    private PartnerDesk(JsonNode partner) {
        this.partner = partner;
    }

    /** Enters a prospect, by default with all required fields. */
    public static Answer enter(Ask ask, Map<String, ?> other) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "name",
                "苏州" + UUID.randomUUID() + "商贸有限公司",
                "kind",
                "DISTRIBUTOR",
                "territory",
                "CN-320500",
                "currency",
                "CNY",
                "idempotencyKey",
                UUID.randomUUID().toString()));
        input.putAll(other);
        return ask.that(
                "mutation ($input: PartnerEnterInput!) { partnerEnter(input: $input) { " + ANSWER + " } }",
                Map.of("input", input));
    }

    /** A new prospect. */
    public static PartnerDesk entered(DemoUser by) {
        return entered(by, Map.of());
    }

    /** A new prospect with these fields. */
    public static PartnerDesk entered(DemoUser by, Map<String, ?> other) {
        return of(enter(Ask.as(by), other), "partnerEnter");
    }

    /** A partner that may order: entered by the rep, activated by the manager. */
    public static PartnerDesk active() {
        return entered(DemoUser.REP, Map.of("registrationNumber", registrationNumber()))
                .done(DemoUser.REP, "partnerOnboard", Map.of())
                .done(DemoUser.REP, "partnerAddressAdd", Map.of("address", address("REGISTERED", false)))
                .done(DemoUser.REP, "partnerContactAdd", Map.of("contact", contact("DECISION_MAKER")))
                .done(DemoUser.MANAGER, "partnerActivate", Map.of());
    }

    /** A valid unified social credit code that nobody has. */
    public static String registrationNumber() {
        var own = "91320500MA%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(sign -> own + (char) sign)
                .filter(CreditCode::isSound)
                .findFirst()
                .orElseThrow();
    }

    /** The partner that has this code. */
    public static PartnerDesk of(String code) {
        return new PartnerDesk(Ask.as(DemoUser.DIRECTOR)
                .that("{ partner(code: \"%s\") { id code name kind status version } }".formatted(code))
                .at("partner"));
    }

    /** The partner as it is now. */
    public PartnerDesk again() {
        return new PartnerDesk(Ask.as(DemoUser.DIRECTOR)
                .that(
                        "query ($id: ID!) { node(id: $id) { ... on Partner { id code name kind status version } } }",
                        Map.of("id", id()))
                .at("node"));
    }

    /** Sends a command with the version that was last seen. */
    public Answer command(Ask ask, String mutation, Map<String, ?> other) {
        Map<String, Object> input =
                new HashMap<>(Map.of("version", partner.path("version").asInt()));
        input.putAll(other);
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input";
        return ask.that(
                "mutation ($id: ID!, $input: %s!) { %s(id: $id, input: $input) { %s } }"
                        .formatted(type, mutation, ANSWER),
                Map.of("id", id(), "input", input));
    }

    /** The partner after a command that must succeed. */
    public PartnerDesk done(DemoUser by, String mutation, Map<String, ?> other) {
        return of(command(Ask.as(by), mutation, other), mutation);
    }

    private static PartnerDesk of(Answer answer, String mutation) {
        if (!answer.at(mutation + ".userErrors").isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
        return new PartnerDesk(answer.at(mutation + ".partner"));
    }

    public String id() {
        return partner.path("id").asText();
    }

    public String code() {
        return partner.path("code").asText();
    }

    public int version() {
        return partner.path("version").asInt();
    }

    /** A text of the partner. */
    public String text(String path) {
        return Answer.texts(partner, path).get(0);
    }

    /** Texts of the partner, through all lists. */
    public List<String> texts(String path) {
        return Answer.texts(partner, path);
    }

    public static Map<String, Object> address(String kind, boolean main) {
        return Map.of("kind", kind, "main", main, "divisionCode", "320500", "line", "人民路1号");
    }

    public static Map<String, Object> contact(String role) {
        return Map.of(
                "name",
                "王建军",
                "role",
                role,
                "influence",
                "HIGH",
                "channels",
                List.of(Map.of("kind", "PHONE", "address", "100-0000 0001")),
                "keyDates",
                List.of(Map.of("kind", "BIRTHDAY", "month", 2, "day", 29, "year", 1980)));
    }
}
