package dev.tributary.partners.api;

import dev.tributary.partners.PartnerCriteria;
import dev.tributary.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of partners. */
@Description("A page of a list of partners.")
public record PartnerConnection(
        @Ignore PartnerCriteria criteria,

        @NonNull @Description("The partners with their cursors.")
        List<@NonNull PartnerEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    @NonNull
    @Description("The partners, without cursors.")
    public List<@NonNull PartnerView> getNodes() {
        return edges.stream().map(PartnerEdge::node).toList();
    }
}
