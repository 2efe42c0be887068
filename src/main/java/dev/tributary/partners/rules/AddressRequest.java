package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

/**
 * The new state of an address.
 *
 * @param main whether it becomes the main address of its kind; the only address of a kind always is
 * @param divisionCode GB/T 2260
 * @param line the address within the division: road, number, building, floor
 */
public record AddressRequest(
        AddressKind kind,
        boolean main,
        String divisionCode,
        String line,
        @Nullable String postalCode,
        @Nullable Coordinates coordinates) {

    /** A position in decimal degrees with at most six decimals; east and north are positive. */
    public record Coordinates(String longitude, String latitude, Datum datum) {}
}
