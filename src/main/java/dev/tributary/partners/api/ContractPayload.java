package dev.tributary.partners.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What a command about a contract came to, for GraphQL. */
@Description("What a command about a contract came to.")
public record ContractPayload(
        @Nullable @Description("The contract as it is now; null if nothing was done.")
        ContractView contract,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull ContractUserError> userErrors) {}
