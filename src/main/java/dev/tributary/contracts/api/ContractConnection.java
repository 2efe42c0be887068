package dev.tributary.contracts.api;

import dev.tributary.contracts.ContractCriteria;
import dev.tributary.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of contracts. */
@Description("A page of a list of contracts.")
public record ContractConnection(
        @Ignore ContractCriteria criteria,

        @NonNull @Description("The contracts with their cursors.")
        List<@NonNull ContractEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    @NonNull
    @Description("The contracts, without cursors.")
    public List<@NonNull ContractView> getNodes() {
        return edges.stream().map(ContractEdge::node).toList();
    }
}
