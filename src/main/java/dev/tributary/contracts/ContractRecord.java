package dev.tributary.contracts;

import dev.tributary.contracts.rules.ContractKind;
import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.contracts.rules.RebateBasis;
import dev.tributary.contracts.rules.RebateTier;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contract as it is today.
 *
 * @param to the first day on which it is no longer in force
 * @param noticeOn the day on which somebody has to decide what follows it
 * @param tiers the lowest first
 */
@RegisterForReflection
public record ContractRecord(
        UUID id,
        String number,
        UUID partnerId,
        String currency,
        ContractKind kind,
        ContractStatus status,
        String subject,
        String terms,
        LocalDate from,
        LocalDate to,
        LocalDate noticeOn,
        @Nullable RebateBasis rebateBasis,
        List<RebateTier> tiers,
        @Nullable UUID followsId,
        @Nullable LocalDate signedOn,
        @Nullable String signedForUs,
        @Nullable String signedForPartner,
        @Nullable String endReason,
        int version) {}
