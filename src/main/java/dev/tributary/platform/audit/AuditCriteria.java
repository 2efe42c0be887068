package dev.tributary.platform.audit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The filter of the audit trail; a null field matches any.
 *
 * @param from the first business date
 * @param to the last business date
 */
record AuditCriteria(
        @Nullable String type,
        @Nullable UUID object,
        @Nullable String subject,
        @Nullable String operation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
