package dev.tributary.contracts.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The terms of a contract.
 *
 * @param subject the title
 * @param from the first business date
 * @param to the first business date without it
 * @param renewalNoticeDays how many days before the end the renewal reminder is due
 * @param rebateBasis of a rebate on volume; null for any other kind
 * @param tiers of a rebate on volume; none for any other kind
 */
public record ContractTerms(
        String subject,
        String terms,
        LocalDate from,
        LocalDate to,
        int renewalNoticeDays,
        @Nullable RebateBasis rebateBasis,
        List<RebateTier> tiers) {}
