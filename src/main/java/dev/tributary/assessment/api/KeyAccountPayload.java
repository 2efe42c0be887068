package dev.tributary.assessment.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of classifying partners, for GraphQL. */
@Description("The result of classifying partners.")
public record KeyAccountPayload(
        @Nullable @Description("The classified period. Null if the mutation failed.")
        KeyAccountPeriodView classified,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull KeyAccountUserError> userErrors) {}
