package dev.tributary.receivables;

import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.persistence.TestDatabase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A payment to record: {@code RecordReceipt.from("P0001", "100").pays(order, "40").as(ask)}. */
public final class RecordReceipt {

    private static final String MUTATION = """
            mutation ($input: ReceiptRecordInput!) {
              receiptRecord(input: $input) {
                receipt { id number amount { amount currency } unallocated { amount } partner { code }
                  allocations { amount { amount } order { number open { amount } } } }
                userErrors { code message field }
              }
            }""";

    private final Map<String, Object> input = new LinkedHashMap<>();
    private final List<Map<String, Object>> allocations = new ArrayList<>();

    private RecordReceipt() {}

    public static RecordReceipt from(String partner, String amount) {
        return new RecordReceipt()
                .with("partner", partner)
                .with("amount", amount)
                .with("currency", "CNY")
                .with("receivedOn", TestDatabase.today().toString())
                .with("idempotencyKey", UUID.randomUUID().toString());
    }

    /** Any field of the input. */
    public RecordReceipt with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    public RecordReceipt pays(String order, String amount) {
        allocations.add(Map.of("order", order, "amount", amount));
        return with("allocations", allocations);
    }

    RecordReceipt key(String key) {
        return with("idempotencyKey", key);
    }

    public Answer as(Ask ask) {
        return ask.that(MUTATION, Map.of("input", input));
    }
}
