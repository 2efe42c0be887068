package dev.tributary.deliveries.rules;

import dev.tributary.shared.LineQuantity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A delivery to create.
 *
 * @param order the key of the order
 * @param plannedOn business date on which the goods are to leave
 * @param lines null for all ordered goods that are in no delivery yet
 */
public record DeliveryRequest(
        UUID order, LocalDate plannedOn, @Nullable List<LineQuantity> lines) {}
