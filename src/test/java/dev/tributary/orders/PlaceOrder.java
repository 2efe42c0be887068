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

/** An order to place: {@code PlaceOrder.of("P0001").line("A", "2").as(ask)}. By default each has a new key. */
public final class PlaceOrder {

    /** Selects all fields of an order. */
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

    /** The order; fails if it is rejected. */
    public JsonNode placedBy(Ask ask) {
        var answer = as(ask);
        if (!answer.at("orderPlace.userErrors").isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
        return answer.at("orderPlace.order");
    }

    /**
     * The codes of the products that have a standard list price: first some for one cent, so that a caller who names a
     * price for them gives no discount, then the others, cheapest last.
     */
    public static List<String> products() {
        var priced = priced();
        if (priced.isEmpty() || priced.get(0).startsWith("T-GOODS-")) {
            return priced;
        }
        TestDatabase.change("""
                with goods as (
                    insert into product (code, name, unit)
                    select 'T-GOODS-' || number, '样品', '台' from generate_series(1, 6) number
                    returning id)
                insert into price (list_id, product_id, unit_price)
                select list.id, goods.id, 0.01 from goods, price_list list where list.code = 'STANDARD-CNY'""");
        return priced();
    }

    private static List<String> priced() {
        return TestDatabase.list("""
                select product.code
                from price
                join price_list list on list.id = list_id and list.code = 'STANDARD-CNY'
                join product on product.id = product_id
                order by product.code like 'T-GOODS-%' desc, unit_price desc, product.code""", row -> row.getString(1));
    }
}
