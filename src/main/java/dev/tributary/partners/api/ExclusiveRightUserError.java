package dev.tributary.partners.api;

import dev.tributary.partners.rules.ExclusiveRightErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A reason why nothing was done with an exclusive right, for GraphQL. */
@Description("A reason why nothing was done with an exclusive right.")
public record ExclusiveRightUserError(
        @NonNull @Description("The reason, for programs.") ExclusiveRightErrorCode code,

        @NonNull @Description("The reason, for people, in the language of the request.")
        String message,

        @NonNull @Description("The path to the input field at fault; id for the right itself.")
        List<@NonNull String> field) {}
