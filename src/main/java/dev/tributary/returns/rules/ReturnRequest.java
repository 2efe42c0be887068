package dev.tributary.returns.rules;

import dev.tributary.shared.LineQuantity;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Goods to send back.
 *
 * @param order the key of the order
 */
public record ReturnRequest(
        UUID order, ReturnCause cause, @Nullable String explanation, List<LineQuantity> lines) {}
