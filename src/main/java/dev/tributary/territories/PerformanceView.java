package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;

/** The attribution of a fact to a territory in a report over time. */
@Description("The attribution: the territory for which a report counts a fact.")
public enum PerformanceView {
    @Description("The territory in which the fact happened, by the tree of its own date (历史归属).")
    AS_WAS,
    @Description("The territory of the partner today, by today's tree (今日归属).")
    AS_IS
}
