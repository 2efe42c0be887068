package dev.tributary.performance.api;

import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.platform.graphql.PeriodText;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One month of a sales performance, for GraphQL. */
@Description("What the territory sold in one month, beside the month's target.")
public record MonthPerformance(
        @NonNull @Description("The month.") PeriodText period,

        @Nullable @Description("The target of just this month; null if there is none, or only one for longer.")
        MoneyView target,

        @NonNull @Description("The net amounts of the month's orders that are neither drafts nor cancelled.")
        MoneyView actual) {}
