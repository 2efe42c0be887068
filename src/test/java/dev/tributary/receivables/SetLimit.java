package dev.tributary.receivables;

import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A credit limit to set: {@code SetLimit.of("P0001", "100").as(ask)}. */
final class SetLimit {

    private final Map<String, Object> input = new LinkedHashMap<>();

    private SetLimit() {}

    static SetLimit of(String partner, String amount) {
        return new SetLimit()
                .with("partner", partner)
                .with("amount", amount)
                .with("currency", "CNY")
                .with("reason", "按去年回款情况核定")
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    /** Any field of the input. */
    SetLimit with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    Answer as(Ask ask) {
        return ask.that("""
                mutation ($input: CreditLimitSetInput!) {
                  creditLimitSet(input: $input) {
                    creditLimit { id amount { amount currency } validFrom setBy { number } reason
                      partner { code credit { limit { amount } exposure { amount } available { amount } } } }
                    userErrors { code message field }
                  }
                }""", Map.of("input", input));
    }
}
