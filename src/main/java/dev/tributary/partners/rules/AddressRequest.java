package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

/**
 * An address as it is to be.
 *
 * @param main whether it is to be the main one of its kind; the only one always is
 * @param divisionCode GB/T 2260
 * @param line all that comes after the division: road, number, building, floor
 */
public record AddressRequest(
        AddressKind kind,
        boolean main,
        String divisionCode,
        String line,
        @Nullable String postalCode,
        @Nullable Coordinates coordinates) {

    /** A place, in decimal degrees with at most six decimals, east and north positive. */
    public record Coordinates(String longitude, String latitude, Datum datum) {}
}
