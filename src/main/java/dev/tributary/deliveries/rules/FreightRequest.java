package dev.tributary.deliveries.rules;

import dev.tributary.shared.Money;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * The freight of a delivery to settle with its carrier.
 *
 * @param delivery its key
 * @param reason why the amount differs from the agreed freight
 */
public record FreightRequest(
        UUID delivery, Money amount, @Nullable String reason) {}
