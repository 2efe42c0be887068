package dev.tributary.platform.audit;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An entry of the audit trail: one row that was made, changed or taken away.
 *
 * @param subject the {@code sub} of who did it
 * @param operation the mutation or import that did it; null for what came past the service
 * @param type of the object that the row belongs to, as GraphQL calls it
 * @param part the table of the row
 * @param before of an update the values that changed; null for a row that was made
 * @param after of an update the values that changed; null for a row that was taken away
 */
public record AuditRecord(
        UUID id,
        OffsetDateTime at,
        String subject,
        @Nullable String operation,
        String type,
        UUID object,
        String part,
        AuditAction action,
        @Nullable JsonObject before,
        @Nullable JsonObject after) {}
