package dev.tributary.deliveries;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The filter of a list of deliveries; a null field matches any.
 *
 * @param partner the code of the partner
 * @param territory the code of a territory: deliveries to partners in it or below it today
 * @param waitsFor a gate that the delivery has still to pass
 * @param late whether it should have left, or arrived, before today and has not
 */
public record DeliveryCriteria(
        @Nullable List<DeliveryStatus> status,
        @Nullable String partner,
        @Nullable String territory,
        @Nullable DeliveryGate waitsFor,
        @Nullable Boolean late) {}
