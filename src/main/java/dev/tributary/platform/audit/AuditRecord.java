package dev.tributary.platform.audit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An entry of the audit trail: one row that was inserted, updated or deleted.
 *
 * @param subject the {@code sub} of the person who did it
 * @param operation the mutation or import that did it; null for a change made past the service
 * @param type the type of the object that the row belongs to, as GraphQL calls it
 * @param part the table of the row
 * @param before the old values, of an update the changed ones only; null for an inserted row
 * @param after the new values, of an update the changed ones only; null for a deleted row
 */
@RegisterForReflection
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
