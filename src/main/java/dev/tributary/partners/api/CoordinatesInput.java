package dev.tributary.partners.api;

import dev.tributary.partners.rules.AddressRequest;
import dev.tributary.partners.rules.Datum;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A position to record, for GraphQL. */
@Input("CoordinatesInput")
@Description("A position in decimal degrees, as strings with at most six decimals.")
public record CoordinatesInput(
        @Description("-180 to 180, east positive, such as \"120.585316\".")
        String longitude,

        @Description("-90 to 90, north positive, such as \"31.298886\".")
        String latitude,

        @Description("The datum of the coordinates. Give the datum of your source; coordinates are never converted.")
        Datum datum) {

    AddressRequest.Coordinates coordinates() {
        return new AddressRequest.Coordinates(longitude, latitude, datum);
    }
}
