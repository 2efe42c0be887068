package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;

/** The attribution of a fact to a territory in a report over time. */
@Description("To which territory a report counts a fact.")
public enum PerformanceView {
    @Description("To the territory that it happened in, under the tree of its own day (历史归属).")
    AS_WAS,
    @Description("To the territory that its partner is in today, under the tree of today (今日归属).")
    AS_IS
}
