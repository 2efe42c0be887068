package dev.tributary.orders.rules;

import dev.tributary.shared.Money;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Freight to be settled with the carrier of a delivery.
 *
 * @param delivery its key
 * @param reason why it is not what was agreed
 */
public record FreightRequest(
        UUID delivery, Money amount, @Nullable String reason) {}
