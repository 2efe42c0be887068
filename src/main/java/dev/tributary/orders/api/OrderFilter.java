package dev.tributary.orders.api;

import dev.tributary.orders.OrderCriteria;
import dev.tributary.orders.OrderStatus;
import dev.tributary.platform.graphql.PeriodText;
import dev.tributary.shared.FiscalCalendar;
import dev.tributary.territories.PerformanceView;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** Which orders, for GraphQL. */
@Input("OrderFilter")
@Description("Which orders; all that is given must hold, what is left out asks for any.")
public record OrderFilter(
        @Nullable @Description("The code of a partner.") String partner,

        @Nullable @Description("The code of a territory: orders in it or below, by view.")
        String territory,

        @Nullable @Description("How orders belong to the territory; left out: AS_IS.")
        PerformanceView view,

        @Nullable @Description("Orders dated in this period.")
        PeriodText period,

        @Nullable @Description("Orders in one of these states.")
        List<@NonNull OrderStatus> status,

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
