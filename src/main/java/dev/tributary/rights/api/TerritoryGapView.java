package dev.tributary.rights.api;

import dev.tributary.rights.CoverageReads;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** A territory that has partners without an account manager, for GraphQL. */
@Type("TerritoryGap")
@Description(
        "A territory that has partners without an account manager: it has no primary assignee on that day, and no account manager is named for them.")
public record TerritoryGapView(@Ignore CoverageReads.Gap gap) {

    @Description("The number of partners in the territory without an account manager. Ended partners do not count.")
    public Integer getPartners() {
        return gap.partners();
    }

    @Description("The number of people who sell there nevertheless.")
    public Integer getReps() {
        return gap.reps();
    }
}
