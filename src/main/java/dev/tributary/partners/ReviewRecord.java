package dev.tributary.partners;

import dev.tributary.partners.rules.ReviewRole;
import dev.tributary.partners.rules.ReviewVerdict;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a reviewer said of a contract.
 *
 * @param round how often it had been handed in by then
 * @param employeeId who; null where no employee did
 */
public record ReviewRecord(
        UUID contractId,
        int round,
        ReviewRole role,
        ReviewVerdict verdict,
        @Nullable String remark,
        @Nullable UUID employeeId,
        OffsetDateTime at) {}
