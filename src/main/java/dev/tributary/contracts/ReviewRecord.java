package dev.tributary.contracts;

import dev.tributary.contracts.rules.ReviewRole;
import dev.tributary.contracts.rules.ReviewVerdict;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A reviewer's verdict on a contract.
 *
 * @param round how often the contract had been submitted by then
 * @param employeeId the reviewer; null if it was no employee
 */
@RegisterForReflection
public record ReviewRecord(
        UUID contractId,
        int round,
        ReviewRole role,
        ReviewVerdict verdict,
        @Nullable String remark,
        @Nullable UUID employeeId,
        OffsetDateTime at) {}
