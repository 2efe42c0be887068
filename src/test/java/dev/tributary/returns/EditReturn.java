package dev.tributary.returns;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.persistence.TestDatabase;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static dev.tributary.deliveries.EditDelivery.quantities;
import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.MANAGER;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.local.DemoUser.SUPPORT;

/** A command about a return: {@code EditReturn.receive(back).doneBy(ask)}. Valid and current by default. */
public final class EditReturn {

    private static final String RETURN = """
            id number status version cause explanation requestedOn receivedOn
            lines { lineNo product { code } requested authorised received }
            credit { creditedOn net { amount currency } tax { amount } total { amount } }
            order { id number status version credited { amount } open { amount }
              lines { lineNo quantity progress { delivered returned returning } }
              timeline { kind reason employee { number } byPartner details { field before after } }
            }""";

    private final String mutation;
    private final Map<String, Object> input = new LinkedHashMap<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();

    private EditReturn(String mutation) {
        this.mutation = mutation;
        variables.put("input", input);
    }

    private static EditReturn of(String mutation, JsonNode back) {
        var edit = new EditReturn(mutation).with("version", back.path("version").asInt());
        edit.variables.put("id", back.path("id").asText());
        return edit;
    }

    /** Lines and quantities of the return. */
    public static EditReturn request(JsonNode order, Object... lineNosAndQuantities) {
        return new EditReturn("returnRequest")
                .with("order", order.path("id").asText())
                .with("cause", "DEFECTIVE")
                .with("explanation", "开机无显示")
                .with("lines", quantities(lineNosAndQuantities))
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    public static EditReturn authorise(JsonNode back) {
        return of("returnAuthorise", back);
    }

    public static EditReturn reject(JsonNode back) {
        return of("returnReject", back).with("reason", "超过退货期限");
    }

    public static EditReturn withdraw(JsonNode back) {
        return of("returnWithdraw", back).with("reason", "已修好");
    }

    public static EditReturn receive(JsonNode back) {
        return of("returnReceive", back)
                .with("receivedOn", TestDatabase.today().toString())
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    public static EditReturn credit(JsonNode back) {
        return of("returnCredit", back).with("idempotencyKey", UUID.randomUUID().toString());
    }

    /** A return that the rep requested. */
    public static JsonNode requested(JsonNode order, Object... lineNosAndQuantities) {
        return request(order, lineNosAndQuantities).doneBy(Ask.as(REP));
    }

    /** The same, authorised by the manager. */
    public static JsonNode authorised(JsonNode order, Object... lineNosAndQuantities) {
        return authorise(requested(order, lineNosAndQuantities)).doneBy(Ask.as(MANAGER));
    }

    /** The same, received by sales support. */
    public static JsonNode received(JsonNode order, Object... lineNosAndQuantities) {
        return receive(authorised(order, lineNosAndQuantities)).doneBy(Ask.as(SUPPORT));
    }

    /** The same, credited by finance. */
    public static JsonNode credited(JsonNode order, Object... lineNosAndQuantities) {
        return credit(received(order, lineNosAndQuantities)).doneBy(Ask.as(FINANCE));
    }

    /** Any field of the input. */
    public EditReturn with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    public Answer as(Ask ask) {
        var type = Map.of("returnReject", "ReturnEndInput!", "returnWithdraw", "ReturnEndInput!")
                .getOrDefault(
                        mutation, mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input!");
        var ofOne = variables.containsKey("id");
        return ask.that(
                """
                mutation (%s$input: %s) {
                  done: %s(%sinput: $input) { salesReturn { %s } userErrors { code message field } }
                }""".formatted(ofOne ? "$id: ID!, " : "", type, mutation, ofOne ? "id: $id, " : "", RETURN), variables);
    }

    /** The return after the command. */
    public JsonNode doneBy(Ask ask) {
        var answer = as(ask);
        if (answer.at("done.salesReturn").isNull()
                || answer.at("done.salesReturn").isMissingNode()) {
            throw new AssertionError(answer.body().toString());
        }
        return answer.at("done.salesReturn");
    }

    /** The return as this caller sees it. */
    public static JsonNode seenBy(Ask ask, JsonNode back) {
        return ask.that(
                        "query ($id: ID!) { node(id: $id) { ... on Return { %s } } }".formatted(RETURN),
                        Map.of("id", back.path("id").asText()))
                .at("node");
    }
}
