package dev.tributary.orders;

import dev.tributary.shared.DateRange;
import dev.tributary.territories.PerformanceView;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which orders are asked for; null asks for any.
 *
 * @param partner code of the partner
 * @param territory code of a territory; orders in it or below, by the view
 * @param view how orders belong to territories
 * @param dates in which the order's date lies
 * @param number exact number
 */
public record OrderCriteria(
        @Nullable String partner,
        @Nullable String territory,
        PerformanceView view,
        @Nullable DateRange dates,
        @Nullable List<OrderStatus> status,
        @Nullable String number) {}
