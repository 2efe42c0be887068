package dev.tributary.rights.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** An exclusive right to end, for GraphQL. */
@Input("ExclusiveRightEndInput")
@Description("The earlier end of an exclusive right.")
public record ExclusiveRightEndInput(
        @NonNull @Description("The version of the right that the caller saw.")
        Integer version,

        @NonNull @Description("The first business date on which it no longer applies; today or later.")
        LocalDate on,

        @NonNull @Description("The reason, for later reference.")
        String reason) {}
