package dev.tributary.deliveries.rules;

import dev.tributary.shared.Money;

import java.time.LocalDate;

/**
 * The shipment of a delivery by a carrier.
 *
 * @param agreement the number of the agreement with the carrier
 * @param freight the agreed freight
 * @param expectedOn business date on which the goods are to arrive
 */
public record ShipmentRequest(String carrier, String agreement, Money freight, LocalDate expectedOn) {}
