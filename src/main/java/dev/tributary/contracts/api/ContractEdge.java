package dev.tributary.contracts.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A contract in a list, for GraphQL. */
@Description("A contract and its cursor.")
public record ContractEdge(
        @NonNull @Description("The contract.") ContractView node,

        @NonNull @Description("The cursor of this entry.") String cursor) {}
