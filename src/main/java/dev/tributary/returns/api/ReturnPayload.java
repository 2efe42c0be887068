package dev.tributary.returns.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of a return, for GraphQL. */
@Description("The result of a mutation of a return.")
public record ReturnPayload(
        @Nullable @Name("return") @Description("The return after the mutation. Null if the mutation failed.")
        ReturnView back,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull ReturnUserError> userErrors) {}
