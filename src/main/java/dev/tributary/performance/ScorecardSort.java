package dev.tributary.performance;

import org.eclipse.microprofile.graphql.Description;

/** The sequences of a list of scorecards. */
@Description("The sort order of scorecards. Among partners with equal totals, the lower code comes first.")
public enum ScorecardSort {
    @Description("The highest total first.")
    BEST,
    @Description("The lowest total first.")
    WORST
}
