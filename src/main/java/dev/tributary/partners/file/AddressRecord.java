package dev.tributary.partners.file;

import dev.tributary.partners.rules.AddressKind;
import dev.tributary.partners.rules.Datum;
import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An address of a partner.
 *
 * @param main whether it is the main one of its kind
 * @param divisionCode GB/T 2260
 * @param longitude decimal degrees, east positive; null, like latitude and datum, if the place is unknown
 */
@Type("Address")
@Description("An address of a partner.")
public record AddressRecord(
        UUID id,
        @Ignore UUID partnerId,
        @Description("The purpose.") AddressKind kind,

        @Description(
                "Whether it is the main address of its kind. For each kind that a partner has, one address is the main one.")
        boolean main,

        @Description("The GB/T 2260 code of the administrative division.")
        String divisionCode,

        @Description("The address within the division: road, number, building, floor.")
        String line,

        @Description("The postal code. Null if unknown.") @Nullable
        String postalCode,

        @Ignore @Nullable BigDecimal longitude,
        @Ignore @Nullable BigDecimal latitude,
        @Ignore @Nullable Datum datum)
        implements Node {

    @Nullable
    @Description("The coordinates. Null if unknown.")
    public Coordinates getCoordinates() {
        return longitude == null || latitude == null || datum == null
                ? null
                : new Coordinates(longitude.toPlainString(), latitude.toPlainString(), datum);
    }

    /** A position in decimal degrees with at most six decimals. */
    @Type("Coordinates")
    @Description("A position in decimal degrees.")
    public record Coordinates(
            @Description("East positive; a string, such as \"120.585316\".")
            String longitude,

            @Description("North positive; a string, such as \"31.298886\".")
            String latitude,

            @Description("The datum of the coordinates.") Datum datum) {}
}
