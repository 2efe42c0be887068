package dev.tributary.performance.api;

import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.platform.graphql.PeriodText;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One month of a sales performance, for GraphQL. */
@Description("The sales of a territory in one month, and the month's target.")
public record MonthPerformance(
        @NonNull @Description("The month.") PeriodText period,

        @Nullable @Description("The target of this month. Null if there is none, or only a target for a longer period.")
        MoneyView target,

        @NonNull @Description("The net amounts of the month's orders. Drafts and cancelled orders do not count.")
        MoneyView actual) {}
