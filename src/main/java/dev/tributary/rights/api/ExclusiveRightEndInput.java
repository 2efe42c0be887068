package dev.tributary.rights.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** An exclusive right to end, for GraphQL. */
@Input("ExclusiveRightEndInput")
@Description("The earlier end of an exclusive right.")
public record ExclusiveRightEndInput(
        @Description("The version of the right that the caller saw.")
        Integer version,

        @Description("The first business date on which it no longer applies; today or later.")
        LocalDate on,

        @Description("The reason, for later reference.") String reason) {}
