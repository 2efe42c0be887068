package dev.tributary.partners.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a command about an exclusive right came to, for GraphQL. */
@Description("What a command about an exclusive right came to.")
public record ExclusiveRightPayload(
        @Nullable @Description("The right as it is now; null if nothing was done.")
        ExclusiveRightView exclusiveRight,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull ExclusiveRightUserError> userErrors) {}
