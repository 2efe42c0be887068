package dev.tributary.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A price list: {@code PriceListDesk.list("T-A", today).with("partner", "P0001").price("A", "9", "8")}. */
final class PriceListDesk {

    private static final String ANSWER = """
            { priceList { id code version audience kind from to territory { code } partner { code }
                prices(first: 100) { totalCount nodes { product { code } unitPrice { amount } floorPrice { amount } } } }
              userErrors { code message field } }""";

    private final Map<String, Object> input = new LinkedHashMap<>();
    private final List<Map<String, Object>> prices = new ArrayList<>();

    private PriceListDesk() {
        input.put("prices", prices);
    }

    /** A list in CNY for everybody from this day on, with a key of its own. */
    static PriceListDesk list(String code, LocalDate from) {
        return new PriceListDesk()
                .with("code", code)
                .with("name", "测试价目表")
                .with("currency", "CNY")
                .with("from", from.toString())
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    /** Prices for an existing list. */
    static PriceListDesk prices() {
        return new PriceListDesk();
    }

    PriceListDesk with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    PriceListDesk price(String product, String unitPrice) {
        prices.add(Map.of("product", product, "unitPrice", unitPrice));
        return this;
    }

    PriceListDesk price(String product, String unitPrice, String floorPrice) {
        prices.add(Map.of("product", product, "unitPrice", unitPrice, "floorPrice", floorPrice));
        return this;
    }

    Answer open(Ask ask) {
        return ask.that(
                "mutation ($input: PriceListOpenInput!) { done: priceListOpen(input: $input) " + ANSWER + " }",
                Map.of("input", input));
    }

    JsonNode openedBy(Ask ask) {
        return done(open(ask));
    }

    Answer set(Ask ask, JsonNode list) {
        input.putIfAbsent("version", list.path("version").asInt());
        return ask.that(
                "mutation ($id: ID!, $input: PriceListPriceInput!) { done: priceListPrice(id: $id, input: $input) "
                        + ANSWER + " }",
                Map.of("id", list.path("id").asText(), "input", input));
    }

    JsonNode setBy(Ask ask, JsonNode list) {
        return done(set(ask, list));
    }

    /** Deletes the prices of these products from the list, with the version that it had. */
    static Answer remove(Ask ask, JsonNode list, String... products) {
        return ask.that(
                "mutation ($id: ID!, $input: PriceListPriceRemoveInput!) { done: priceListPriceRemove(id: $id, input: $input) "
                        + ANSWER + " }",
                Map.of(
                        "id",
                        list.path("id").asText(),
                        "input",
                        Map.of("version", list.path("version").asInt(), "products", List.of(products))));
    }

    static Answer end(Ask ask, JsonNode list, int version, LocalDate on) {
        return ask.that(
                "mutation ($id: ID!, $input: PriceListEndInput!) { done: priceListEnd(id: $id, input: $input) " + ANSWER
                        + " }",
                Map.of("id", list.path("id").asText(), "input", Map.of("version", version, "on", on.toString())));
    }

    /** The list with this code as this caller sees it. */
    static JsonNode seenBy(Ask ask, String code) {
        var lists = ask.list("priceLists", "", "id code version", 100, 10).nodes().stream()
                .filter(list -> list.path("code").asText().equals(code))
                .toList();
        if (lists.size() != 1) {
            throw new AssertionError(lists.size() + " lists " + code);
        }
        return lists.get(0);
    }

    private static JsonNode done(Answer answer) {
        if (answer.at("done.priceList").isNull()) {
            throw new AssertionError(answer.body().toString());
        }
        return answer.at("done.priceList");
    }
}
