package dev.tributary.performance.api;

import dev.tributary.platform.graphql.PeriodText;
import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** One month of a sales performance, for GraphQL. */
@Description("The sales of a territory in one month, and the month's target.")
public record MonthPerformance(
        @Description("The month.") PeriodText period,

        @Nullable @Description("The target of this month. Null if there is none, or only a target for a longer period.")
        Money target,

        @Description("The net amounts of the month's orders. Drafts and cancelled orders do not count.")
        Money actual) {}
