package dev.tributary.partners.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What classifying partners came to, for GraphQL. */
@Description("What classifying partners came to.")
public record KeyAccountPayload(
        @Nullable @Description("The period that is classified now; null if nothing was done.")
        KeyAccountPeriodView classified,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull KeyAccountUserError> userErrors) {}
