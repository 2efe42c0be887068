package dev.tributary.performance;

import org.eclipse.microprofile.graphql.Description;

/** The reasons why a criterion cannot be measured. */
@Description("Why a criterion cannot be measured for a partner and a period.")
public enum MissingFigure {
    @Description("The system does not record the required data yet, for any partner.")
    NO_FACTS_YET,
    @Description("The partner trades in another currency than the scheme.")
    OTHER_CURRENCY,
    @Description("Nothing was sold to the partner in the period.")
    NO_SALES,
    @Description("Nothing was sold to the partner in the same period a year before.")
    NO_SALES_A_YEAR_BEFORE,
    @Description("No visit was completed in the period.")
    NO_VISITS
}
