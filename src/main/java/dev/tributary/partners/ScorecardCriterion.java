package dev.tributary.partners;

import org.eclipse.microprofile.graphql.Description;

/** The criteria of scorecards, with the formulas of their figures. */
@Description(
        "What partners are judged by, each with the formula of its figure. Ratios are rounded half up to four decimals.")
public enum ScorecardCriterion {
    @Description(
            "Σ net of the orders of the period that count as sales, less what was credited for returns in the period, in the scheme's currency. Missing for a partner that trades in another currency (OTHER_CURRENCY).")
    SALES,
    @Description(
            "(SALES of the period − SALES of the same period a year before) ÷ the latter: 0.1 is 10 % more. Of a period under way, its days until today are compared with the same days a year before. Missing where nothing was sold then (NO_SALES_A_YEAR_BEFORE).")
    GROWTH,
    @Description(
            "Receipts of the period ÷ Σ total, with tax and freight, of its orders that count as sales, less what was credited in it; more than 1 where older orders were paid too. Missing where nothing was sold (NO_SALES).")
    COLLECTION,
    @Description(
            "Visits that an order of the partner followed on the day itself or within 30 days ÷ visits, of those that were planned for a day of the period and completed. It goes on to rise for 30 days after the period. Missing where there was none (NO_VISITS).")
    CONVERSION,
    @Description("Complaints. Nothing tells of them yet: always missing (NO_FACTS_YET).")
    COMPLAINTS
}
