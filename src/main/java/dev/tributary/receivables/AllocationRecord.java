package dev.tributary.receivables;

import java.math.BigDecimal;
import java.util.UUID;

/** The part of a receipt that pays for an order; the amount is exact and in the receipt's currency. */
public record AllocationRecord(UUID receiptId, UUID orderId, BigDecimal amount, String currency) {}
