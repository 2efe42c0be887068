package dev.tributary.partners.rules;

import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The new state of an address. */
@Input("AddressInput")
@Description("The new state of an address.")
public record AddressRequest(
        @Description("The purpose.") AddressKind kind,

        @Nullable
        @Description(
                "Whether it becomes the main address of its kind, in place of another one. If omitted, this does not change. The only address of a kind is always the main one.")
        Boolean main,

        @Description("The GB/T 2260 code of the administrative division, six digits, such as 320500.")
        String divisionCode,

        @Description("The address within the division: road, number, building, floor.")
        String line,

        @Nullable @Description("The postal code, six digits.")
        String postalCode,

        @Nullable @Description("The coordinates, for people who drive there.")
        Place coordinates) {

    /** The line without blanks around it. */
    public AddressRequest {
        line = TextKind.strip(line);
    }

    /** Whether it becomes the main address of its kind; false if omitted. */
    @Override
    public Boolean main() {
        return Boolean.TRUE.equals(main);
    }

    /** A position to record. */
    @Input("CoordinatesInput")
    @Description("A position in decimal degrees, as strings with at most six decimals.")
    public record Place(
            @Description("-180 to 180, east positive, such as \"120.585316\".")
            String longitude,

            @Description("-90 to 90, north positive, such as \"31.298886\".")
            String latitude,

            @Description(
                    "The datum of the coordinates. Give the datum of your source; coordinates are never converted.")
            Datum datum) {}
}
