package dev.tributary.assessment;

import org.eclipse.microprofile.graphql.Description;

/** The criteria of scorecards, with the formulas of their figures. */
@Description("A criterion of a scorecard, with the formula of its figure. Ratios are rounded half up to four decimals.")
public enum ScorecardCriterion {
    @Description(
            "Σ net of the orders of the period that count as sales, minus credits for returns in the period, in the scheme's currency. Missing for a partner that trades in another currency (OTHER_CURRENCY).")
    SALES,
    @Description(
            "(SALES of the period − SALES of the same period a year before) ÷ the latter: 0.1 is growth of 10 %. For the current period, its days until today are compared with the same days a year before. Missing if nothing was sold then (NO_SALES_A_YEAR_BEFORE).")
    GROWTH,
    @Description(
            "Receipts of the period ÷ Σ total (with tax and freight) of its orders that count as sales, minus credits in the period. More than 1 if older orders were paid too. Missing if nothing was sold (NO_SALES).")
    COLLECTION,
    @Description(
            "Visits that were followed by an order ÷ all visits. Counted are completed visits that were planned for a day of the period. An order follows a visit if it is dated on the day of the visit or within the next 30 days. The figure can rise for 30 days after the period. Missing if there was no visit (NO_VISITS).")
    CONVERSION,
    @Description(
            "Complaints. The system does not record complaints yet, so this criterion is always missing (NO_FACTS_YET).")
    COMPLAINTS
}
