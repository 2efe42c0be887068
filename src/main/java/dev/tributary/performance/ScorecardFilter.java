package dev.tributary.performance;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A filter of scorecards. A null field matches any. */
@Input("ScorecardFilter")
@Description(
        "Filters scorecards by partner. A partner must match all fields that are given; omitted fields match everything.")
public record ScorecardFilter(
        @Nullable @Description("The code of a territory. Matches partners in it or below it, in today's tree.")
        String territory,

        @Nullable @Description("Partners of this kind.") PartnerKind kind,

        @Nullable @Description("Partners with this status today. Partners that were never active have no scorecard.")
        PartnerStatus status) {

    /** The filter that everything matches. */
    public static final ScorecardFilter ANY = new ScorecardFilter(null, null, null);
}
