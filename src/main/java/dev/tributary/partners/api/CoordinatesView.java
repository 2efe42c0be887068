package dev.tributary.partners.api;

import dev.tributary.partners.rules.Datum;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A position, for GraphQL. */
@Type("Coordinates")
@Description("A position in decimal degrees.")
public record CoordinatesView(
        @NonNull @Description("East positive; a string, such as \"120.585316\".")
        String longitude,

        @NonNull @Description("North positive; a string, such as \"31.298886\".")
        String latitude,

        @NonNull @Description("The datum of the coordinates.")
        Datum datum) {}
