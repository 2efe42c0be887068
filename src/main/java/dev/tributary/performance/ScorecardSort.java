package dev.tributary.performance;

import org.eclipse.microprofile.graphql.Description;

/** The sequences of a list of scorecards. */
@Description(
        "In which sequence scorecards are listed; of partners with the same total, the one with the lower code is first.")
public enum ScorecardSort {
    @Description("The highest total first.")
    BEST,
    @Description("The lowest total first.")
    WORST
}
