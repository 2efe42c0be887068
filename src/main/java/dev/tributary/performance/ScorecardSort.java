package dev.tributary.performance;

import org.eclipse.microprofile.graphql.Description;

/** In which sequence scorecards are listed. */
@Description("The sort order of scorecards. Among partners with equal totals, the lower code comes first.")
public enum ScorecardSort {
    @Description("The highest total first.")
    BEST,
    @Description("The lowest total first.")
    WORST
}
