package dev.tributary.partners.api;

import dev.tributary.partners.CoverageReads;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A territory whose partners nobody answers for, for GraphQL. */
@Type("TerritoryGap")
@Description(
        "A territory with partners that nobody answers for: it has no primary assignee that day, and nobody is named for them.")
public record TerritoryGapView(@Ignore CoverageReads.Gap gap) {

    @NonNull
    @Description("How many partners are in it without an owner, those that have ended left out.")
    public Integer getPartners() {
        return gap.partners();
    }

    @NonNull
    @Description("How many people sell there all the same; 0 where nobody does.")
    public Integer getReps() {
        return gap.reps();
    }
}
