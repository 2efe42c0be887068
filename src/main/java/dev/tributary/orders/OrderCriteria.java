package dev.tributary.orders;

import dev.tributary.shared.DateRange;
import dev.tributary.territories.PerformanceView;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The filter of a list of orders; a null field matches any.
 *
 * @param partner the code of the partner
 * @param territory the code of a territory: orders in it or below it, by the attribution
 * @param view the attribution of orders to territories
 * @param dates the range of the order's date
 * @param number the exact number
 */
public record OrderCriteria(
        @Nullable String partner,
        @Nullable String territory,
        PerformanceView view,
        @Nullable DateRange dates,
        @Nullable List<OrderStatus> status,
        @Nullable String number) {}
