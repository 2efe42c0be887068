package dev.tributary.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A change of an order: {@code EditOrder.confirm(order).as(ask)}. By default it has the order's version. */
public final class EditOrder {

    private final String mutation;
    private final Object id;
    private final Map<String, Object> input = new LinkedHashMap<>();

    private EditOrder(String mutation, JsonNode order) {
        this.mutation = mutation;
        this.id = order.path("id").asText();
        input.put("version", order.path("version").asInt());
    }

    public static EditOrder change(JsonNode order) {
        return new EditOrder("orderChange", order);
    }

    public static EditOrder cancel(JsonNode order) {
        return new EditOrder("orderCancel", order).with("reason", "客户改了主意");
    }

    public static EditOrder closeShort(JsonNode order) {
        return new EditOrder("orderCloseShort", order)
                .with("reason", "停产")
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    public static EditOrder confirm(JsonNode order) {
        return new EditOrder("orderConfirm", order);
    }

    public static EditOrder release(JsonNode order) {
        return new EditOrder("orderCreditRelease", order)
                .with("reason", "年底前付清")
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    /** Any field of the input. */
    public EditOrder with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    public Answer as(Ask ask) {
        var type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input!";
        return ask.that("""
                mutation ($id: ID!, $input: %s) {
                  done: %s(id: $id, input: $input) {
                    order {
                      id number status version orderDate net { amount } total { amount } open { amount } credited { amount }
                      lines { lineNo product { code } quantity unitPrice { amount } progress { delivered shortfall } }
                      timeline { kind at byPartner employee { number } reason details { field before after } }
                    }
                    userErrors { code message field }
                  }
                }""".formatted(type, mutation), Map.of("id", id, "input", input));
    }

    /** The order after the change. */
    public JsonNode doneBy(Ask ask) {
        var answer = as(ask);
        if (answer.at("done.order").isNull()) {
            throw new AssertionError(answer.at("done").toString());
        }
        return answer.at("done.order");
    }
}
