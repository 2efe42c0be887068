package dev.tributary.partners;

import java.util.UUID;

/**
 * A channel partner as it stands today.
 *
 * @param currency ISO 4217 code of all its orders and receipts
 */
public record PartnerRecord(
        UUID id, String code, String name, PartnerKind kind, PartnerStatus status, UUID territoryId, String currency) {}
