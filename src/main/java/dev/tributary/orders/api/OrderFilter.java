package dev.tributary.orders.api;

import dev.tributary.orders.OrderCriteria;
import dev.tributary.orders.OrderStatus;
import dev.tributary.platform.graphql.PeriodText;
import dev.tributary.shared.FiscalCalendar;
import dev.tributary.territories.PerformanceView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A filter of orders, for GraphQL. */
@Input("OrderFilter")
@Description("Filters orders. An order must match all fields that are given; omitted fields match everything.")
public record OrderFilter(
        @Nullable @Description("The code of a partner.") String partner,

        @Nullable
        @Description("The code of a territory. Matches orders in it or below it, by the attribution in `view`.")
        String territory,

        @Nullable @Description("The attribution of orders to territories. If omitted, AS_IS.")
        PerformanceView view,

        @Nullable @Description("Orders dated in this period.")
        PeriodText period,

        @Nullable @Description("Orders with one of these statuses.")
        List<OrderStatus> status,

        @Nullable @Description("The order with exactly this number.")
        String number) {

    static OrderCriteria criteria(@Nullable OrderFilter filter, FiscalCalendar fiscal) {
        if (filter == null) {
            return new OrderCriteria(null, null, PerformanceView.AS_IS, null, null, null);
        }
        return new OrderCriteria(
                filter.partner,
                filter.territory,
                filter.view == null ? PerformanceView.AS_IS : filter.view,
                filter.period == null ? null : fiscal.days(filter.period.period()),
                filter.status,
                filter.number);
    }
}
