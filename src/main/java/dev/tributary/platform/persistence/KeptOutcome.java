package dev.tributary.platform.persistence;

import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.util.List;
import java.util.UUID;

/** The text in which an outcome is stored with its idempotency key. */
final class KeptOutcome {

    private KeptOutcome() {}

    static String text(Outcome<UUID> outcome) {
        if (outcome instanceof Outcome.Done<UUID> done) {
            return new JsonObject().put("done", done.value().toString()).encode();
        }
        JsonArray reasons = new JsonArray();
        for (Rejection reason : ((Outcome.Rejected<UUID>) outcome).reasons()) {
            reasons.add(new JsonObject()
                    .put("code", reason.code())
                    .put("field", new JsonArray(reason.field()))
                    .put("values", new JsonArray(reason.values())));
        }
        return new JsonObject().put("rejected", reasons).encode();
    }

    static Outcome<UUID> parse(String text) {
        JsonObject kept = new JsonObject(text);
        if (kept.containsKey("done")) {
            return Outcome.done(UUID.fromString(kept.getString("done")));
        }
        return Outcome.rejected(kept.getJsonArray("rejected").stream()
                .map(JsonObject.class::cast)
                .map(reason -> new Rejection(
                        reason.getString("code"),
                        texts(reason.getJsonArray("field")),
                        texts(reason.getJsonArray("values"))))
                .toList());
    }

    private static List<String> texts(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }
}
