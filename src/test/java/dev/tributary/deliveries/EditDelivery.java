package dev.tributary.deliveries;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.persistence.TestDatabase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.SUPPORT;

/**
 * A command about a delivery: {@code EditDelivery.release(delivery).doneBy(ask)}. By default it has the current version
 * and is valid.
 */
public final class EditDelivery {

    private static final String DELIVERY = """
            id number status version plannedOn carrier shippedOn expectedOn late waitsFor
            order { id number status version shipDate
              lines { lineNo quantity progress { notified released shipped delivered } }
              timeline { kind reason details { field before after } }
            }
            lines { lineNo product { code } quantity received }
            gates { gate at employee { number } }
            cartons { number weight contents { lineNo quantity } }
            checks { current employee { number } counts { position product { code } lineNo expected counted deviation resolution } }
            proof { signedBy signedOn remarks }
            carriage { agreement freight { amount currency } settled { amount } reason }""";

    private final String mutation;
    private final Map<String, Object> input = new LinkedHashMap<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();

    private EditDelivery(String mutation) {
        this.mutation = mutation;
        variables.put("input", input);
    }

    private static EditDelivery of(String mutation, JsonNode delivery) {
        var edit = new EditDelivery(mutation)
                .with("version", delivery.path("version").asInt());
        edit.variables.put("id", delivery.path("id").asText());
        return edit;
    }

    /** The quantities that are in no delivery yet. */
    public static EditDelivery notify(JsonNode order) {
        return new EditDelivery("deliveryNotify")
                .with("order", order.path("id").asText())
                .with("plannedOn", TestDatabase.today().toString())
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    public static EditDelivery pass(JsonNode delivery, String gate) {
        return of("deliveryGatePass", delivery).with("gate", gate);
    }

    public static EditDelivery release(JsonNode delivery) {
        return of("deliveryRelease", delivery);
    }

    /** All goods in one carton. */
    public static EditDelivery pack(JsonNode delivery) {
        return of("deliveryPack", delivery)
                .with("cartons", List.of(Map.of("weight", "12.5", "contents", lines(delivery))));
    }

    /** Exactly the packed quantities. */
    public static EditDelivery check(JsonNode delivery) {
        return of("deliveryCheck", delivery).with("lines", lines(delivery));
    }

    public static EditDelivery resolve(JsonNode delivery, int position) {
        return of("deliveryDeviationResolve", delivery)
                .with("position", position)
                .with("resolution", "已补齐");
    }

    public static EditDelivery ship(JsonNode delivery) {
        return of("deliveryShip", delivery)
                .with("carrier", "顺达物流")
                .with("agreement", "YS-2026-17")
                .with("freight", "320.5")
                .with("currency", "CNY")
                .with("expectedOn", TestDatabase.today().plusDays(2).toString())
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    /** The customer accepted everything. */
    public static EditDelivery prove(JsonNode delivery) {
        return of("deliveryProve", delivery)
                .with("signedBy", "王仓管")
                .with("signedOn", TestDatabase.today().toString())
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    public static EditDelivery cancel(JsonNode delivery) {
        return of("deliveryCancel", delivery).with("reason", "车辆安排不上");
    }

    /** With the agreed amount. */
    public static EditDelivery settle(JsonNode delivery) {
        return new EditDelivery("freightSettle")
                .with("delivery", delivery.path("id").asText())
                .with("amount", "320.50")
                .with("currency", "CNY")
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    /** A released delivery, made by sales support. */
    public static JsonNode released(JsonNode order) {
        return released(notify(order));
    }

    public static JsonNode released(EditDelivery notice) {
        var office = Ask.as(SUPPORT);
        var notified = notice.doneBy(office);
        var made = pass(notified, "PRODUCTION_COMPLETE").doneBy(office);
        return release(pass(made, "QUALITY_PASSED").doneBy(office)).doneBy(office);
    }

    public static JsonNode shipped(EditDelivery notice) {
        var office = Ask.as(SUPPORT);
        return ship(check(pack(released(notice)).doneBy(office)).doneBy(office)).doneBy(office);
    }

    public static JsonNode shipped(JsonNode order) {
        return shipped(notify(order));
    }

    public static JsonNode delivered(JsonNode order) {
        return prove(shipped(order)).doneBy(Ask.as(SUPPORT));
    }

    public static JsonNode settled(JsonNode order) {
        return settle(delivered(order)).doneBy(Ask.as(FINANCE));
    }

    /** Any field of the input. */
    public EditDelivery with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    /** A line for each number and quantity. */
    public static List<Map<String, Object>> quantities(Object... lineNosAndQuantities) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int at = 0; at < lineNosAndQuantities.length; at += 2) {
            lines.add(Map.of("lineNo", lineNosAndQuantities[at], "quantity", lineNosAndQuantities[at + 1]));
        }
        return lines;
    }

    private static List<Map<String, Object>> lines(JsonNode delivery) {
        List<Map<String, Object>> lines = new ArrayList<>();
        delivery.path("lines")
                .forEach(line -> lines.add(Map.of(
                        "lineNo",
                        line.path("lineNo").asInt(),
                        "quantity",
                        line.path("quantity").asText())));
        return lines;
    }

    public Answer as(Ask ask) {
        var type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input!";
        var ofOne = variables.containsKey("id");
        return ask.that(
                """
                mutation (%s$input: %s) {
                  done: %s(%sinput: $input) { delivery { %s } userErrors { code message field } }
                }""".formatted(ofOne ? "$id: ID!, " : "", type, mutation, ofOne ? "id: $id, " : "", DELIVERY),
                variables);
    }

    /** The delivery after the command. */
    public JsonNode doneBy(Ask ask) {
        var answer = as(ask);
        if (answer.at("done.delivery").isNull() || answer.at("done.delivery").isMissingNode()) {
            throw new AssertionError(answer.body().toString());
        }
        return answer.at("done.delivery");
    }

    /** The delivery as this caller sees it. */
    public static JsonNode seenBy(Ask ask, JsonNode delivery) {
        return ask.that(
                        "query ($id: ID!) { node(id: $id) { ... on Delivery { %s } } }".formatted(DELIVERY),
                        Map.of("id", delivery.path("id").asText()))
                .at("node");
    }
}
