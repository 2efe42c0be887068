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

    static <C extends Enum<C>> String text(Outcome<UUID, C> outcome) {
        if (outcome instanceof Outcome.Done<UUID, C> done) {
            return new JsonObject().put("done", done.value().toString()).encode();
        }
        JsonArray reasons = new JsonArray();
        for (Rejection<C> reason : ((Outcome.Rejected<UUID, C>) outcome).reasons()) {
            reasons.add(new JsonObject()
                    .put("code", reason.code().name())
                    .put("field", new JsonArray(reason.field()))
                    .put("values", new JsonArray(reason.values())));
        }
        return new JsonObject().put("rejected", reasons).encode();
    }

    static <C extends Enum<C>> Outcome<UUID, C> parse(String text, Class<C> codes) {
        JsonObject kept = new JsonObject(text);
        if (kept.containsKey("done")) {
            return Outcome.done(UUID.fromString(kept.getString("done")));
        }
        return Outcome.rejected(kept.getJsonArray("rejected").stream()
                .map(JsonObject.class::cast)
                .map(reason -> new Rejection<>(
                        Enum.valueOf(codes, reason.getString("code")),
                        texts(reason.getJsonArray("field")),
                        texts(reason.getJsonArray("values"))))
                .toList());
    }

    private static List<String> texts(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }
}
