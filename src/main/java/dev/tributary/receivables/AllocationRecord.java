package dev.tributary.receivables;

import io.quarkus.runtime.annotations.RegisterForReflection;

import java.math.BigDecimal;
import java.util.UUID;

/** The part of a receipt that pays for an order; the amount is exact and in the receipt's currency. */
@RegisterForReflection
public record AllocationRecord(UUID receiptId, UUID orderId, BigDecimal amount, String currency) {}
