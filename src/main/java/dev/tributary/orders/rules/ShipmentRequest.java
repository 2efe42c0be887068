package dev.tributary.orders.rules;

import dev.tributary.shared.Money;

import java.time.LocalDate;

/**
 * Handing a delivery to a carrier.
 *
 * @param agreement the number of the agreement with the carrier
 * @param freight what was agreed to be paid to the carrier
 * @param expectedOn business date on which it is to arrive
 */
public record ShipmentRequest(String carrier, String agreement, Money freight, LocalDate expectedOn) {}
