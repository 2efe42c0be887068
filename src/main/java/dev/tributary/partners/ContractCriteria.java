package dev.tributary.partners;

import dev.tributary.partners.rules.ContractKind;
import dev.tributary.partners.rules.ContractStatus;
import dev.tributary.partners.rules.ReviewRole;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which contracts are asked for; null asks for any.
 *
 * @param awaiting those in review that lack the word of this role
 * @param noticeTo those in force that nothing follows yet, and whose notice is due on this day or was before
 */
public record ContractCriteria(
        @Nullable ContractKind kind,
        @Nullable ContractStatus status,
        @Nullable ReviewRole awaiting,
        @Nullable LocalDate noticeTo) {}
