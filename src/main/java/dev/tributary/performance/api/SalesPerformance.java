package dev.tributary.performance.api;

import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.PeriodText;
import dev.tributary.territories.PerformanceView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** Sales against targets in one place of the tree, for GraphQL. */
@Description(
        "A territory and its children: what they sold in a period beside their targets. Orders in other currencies than the report's are not counted.")
public record SalesPerformance(
        @NonNull @Description("The period.") PeriodText period,

        @NonNull @Description("To which territories facts are counted.")
        PerformanceView view,

        @NonNull @Description("The business date of the report: today.")
        LocalDate asOf,

        @NonNull @Description("The currency of all amounts: the company's.")
        CurrencyCode currency,

        @NonNull @Description("The working days of the period that are over, today included.")
        Integer workingDaysElapsed,

        @NonNull @Description("The working days of the period, by the work calendar.")
        Integer workingDays,

        @NonNull @Description("The territory that was asked for, with all below it.")
        TerritoryPerformance node,

        @NonNull
        @Description(
                "The territories right below it, by code; AS_WAS: all that were below it at some time in the period.")
        List<@NonNull TerritoryPerformance> children) {}
