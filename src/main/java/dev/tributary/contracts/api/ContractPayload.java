package dev.tributary.contracts.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** The result of a mutation of a contract, for GraphQL. */
@Description("The result of a mutation of a contract.")
public record ContractPayload(
        @Nullable @Description("The contract after the mutation. Null if the mutation failed.")
        ContractView contract,

        @NonNull @Description("Why the mutation failed. Empty if it succeeded.")
        List<@NonNull ContractUserError> userErrors) {}
