package dev.tributary.performance.api;

import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.PeriodText;
import dev.tributary.territories.PerformanceView;
import org.eclipse.microprofile.graphql.Description;

import java.time.LocalDate;
import java.util.List;

/** Sales and targets of a territory and its children, for GraphQL. */
@Description(
        "The sales of a territory and its children in a period, and their targets. Orders in other currencies than the report's do not count.")
public record SalesPerformance(
        @Description("The period.") PeriodText period,

        @Description("The attribution of facts to territories.")
        PerformanceView view,

        @Description("The business date of the report: today.")
        LocalDate asOf,

        @Description("The currency of all amounts: the company's currency.")
        CurrencyCode currency,

        @Description("The working days of the period up to and including today.")
        Integer workingDaysElapsed,

        @Description("The working days of the period, by the work calendar.")
        Integer workingDays,

        @Description("The requested territory, including all territories below it.")
        TerritoryPerformance node,

        @Description(
                "The territories directly below it, by code. With AS_WAS: all territories that were directly below it at some time in the period.")
        List<TerritoryPerformance> children) {}
