package dev.tributary.performance.api;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.performance.ScorecardCriteria;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Whose scorecards, for GraphQL. */
@Input("ScorecardFilter")
@Description("Whose scorecards; all that is given must hold, what is left out asks for any.")
public record ScorecardFilter(
        @Nullable @Description("The code of a territory: partners in it or below, in the tree of today.")
        String territory,

        @Nullable @Description("Partners of this kind.") PartnerKind kind,

        @Nullable
        @Description(
                "Partners in this status today; those that have never been active have no scorecard, whatever is asked for.")
        PartnerStatus status) {

    static ScorecardCriteria criteria(@Nullable ScorecardFilter filter) {
        return filter == null
                ? new ScorecardCriteria(null, null, null)
                : new ScorecardCriteria(filter.territory, filter.kind, filter.status);
    }
}
