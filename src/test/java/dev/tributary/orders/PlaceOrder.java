package dev.tributary.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.persistence.TestDatabase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An order to place: {@code PlaceOrder.of("P0001").line("A", "2").as(ask)}. Each has a key of its own unless told. */
public final class PlaceOrder {

    /** Asks for all that an order has. */
    public static final String MUTATION = """
            mutation ($input: OrderPlaceInput!) {
              orderPlace(input: $input) {
                order {
                  id number status version orderDate net { amount currency } tax { amount } total { amount } open { amount }
                  partner { code } employee { number }
                  lines { lineNo product { code } quantity unitPrice { amount } amount { amount } }
                }
                userErrors { code message field }
              }
            }""";

    private final Map<String, Object> input = new LinkedHashMap<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();

    private PlaceOrder() {
        input.put("lines", lines);
        input.put("idempotencyKey", UUID.randomUUID().toString());
    }

    /** Without a partner. */
    public static PlaceOrder ofOwnCompany() {
        return new PlaceOrder();
    }

    public static PlaceOrder of(String partner) {
        return new PlaceOrder().with("partner", partner);
    }

    /** Any field of the input. */
    public PlaceOrder with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    /** At the list price. */
    public PlaceOrder line(String product, String quantity) {
        lines.add(Map.of("product", product, "quantity", quantity));
        return this;
    }

    public PlaceOrder line(String product, String quantity, String unitPrice) {
        lines.add(Map.of("product", product, "quantity", quantity, "unitPrice", unitPrice));
        return this;
    }

    public PlaceOrder key(String key) {
        return with("idempotencyKey", key);
    }

    public Answer as(Ask ask) {
        return ask.that(MUTATION, Map.of("input", input));
    }

    /** The order, if there is no reason against it. */
    public JsonNode placedBy(Ask ask) {
        var answer = as(ask);
        if (!answer.at("orderPlace.userErrors").isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
        return answer.at("orderPlace.order");
    }

    /** The codes of the products that have a list price, cheapest last. */
    public static List<String> products() {
        return TestDatabase.list(
                "select code from product join list_price on product_id = id and currency = 'CNY'"
                        + " order by unit_price desc, code",
                row -> row.getString(1));
    }
}
