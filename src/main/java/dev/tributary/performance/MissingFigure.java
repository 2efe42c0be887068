package dev.tributary.performance;

import org.eclipse.microprofile.graphql.Description;

/** The reasons why a criterion cannot be measured. */
@Description("Why a criterion cannot be measured for a partner and a period.")
public enum MissingFigure {
    @Description("Nothing tells of it yet, for no partner.")
    NO_FACTS_YET,
    @Description("The partner trades in another currency than the scheme's.")
    OTHER_CURRENCY,
    @Description("Nothing was sold to the partner in the period.")
    NO_SALES,
    @Description("Nothing was sold to the partner in the same period a year before.")
    NO_SALES_A_YEAR_BEFORE,
    @Description("No visit of the period was completed.")
    NO_VISITS
}
