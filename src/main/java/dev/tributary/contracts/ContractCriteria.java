package dev.tributary.contracts;

import dev.tributary.contracts.rules.ContractKind;
import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.contracts.rules.ReviewRole;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The filter of a list of contracts; a null field matches any.
 *
 * @param awaiting contracts in review that still need the verdict of this role
 * @param noticeTo contracts in force without a successor, whose notice is due on this day or earlier
 */
public record ContractCriteria(
        @Nullable ContractKind kind,
        @Nullable ContractStatus status,
        @Nullable ReviewRole awaiting,
        @Nullable LocalDate noticeTo) {}
