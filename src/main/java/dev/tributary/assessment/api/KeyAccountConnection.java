package dev.tributary.assessment.api;

import dev.tributary.assessment.KeyAccountPeriodRecord;
import dev.tributary.partners.KeyAccountClass;
import dev.tributary.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page of classified partners. */
@Description("A page of a list of classified partners.")
public record KeyAccountConnection(
        @Ignore @Nullable KeyAccountPeriodRecord known,
        @Ignore @Nullable KeyAccountClass accountClass,

        @NonNull @Description("The classified partners with their cursors.")
        List<@NonNull KeyAccountEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    @NonNull
    @Description("The classified partners, without cursors.")
    public List<@NonNull KeyAccountView> getNodes() {
        return edges.stream().map(KeyAccountEdge::node).toList();
    }

    @io.smallrye.graphql.api.Nullable
    @Description("The period of the classification. Null if the period has not been classified.")
    public @Nullable KeyAccountPeriodView getPeriod() {
        return known == null ? null : new KeyAccountPeriodView(known);
    }
}
