package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
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
    @Type("Coordinates")
    @Description("A position in decimal degrees.")
    public record Coordinates(
            @Description("East positive; a string, such as \"120.585316\".")
            String longitude,

            @Description("North positive; a string, such as \"31.298886\".")
            String latitude,

            @Description("The datum of the coordinates.") Datum datum) {}
}
