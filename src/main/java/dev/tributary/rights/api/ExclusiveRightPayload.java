package dev.tributary.rights.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of an exclusive right, for GraphQL. */
@Description("The result of a mutation of an exclusive right.")
public record ExclusiveRightPayload(
        @Nullable @Description("The right after the mutation. Null if the mutation failed.")
        ExclusiveRightView exclusiveRight,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull ExclusiveRightUserError> userErrors) {}
