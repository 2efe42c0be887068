package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** An exclusive right to end, for GraphQL. */
@Input("ExclusiveRightEndInput")
@Description("An exclusive right that is to end earlier than was granted.")
public record ExclusiveRightEndInput(
        @NonNull @Description("The right's version that the caller saw.")
        Integer version,

        @NonNull @Description("The first business date without it, today or later.")
        LocalDate on,

        @NonNull @Description("Why, for those who ask later.")
        String reason) {}
