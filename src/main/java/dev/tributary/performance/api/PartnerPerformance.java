package dev.tributary.performance.api;

import dev.tributary.performance.PartnerSales;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** A partner's share of a territory's sales, for GraphQL. */
@Description("A partner's share of a territory's sales in the period.")
public record PartnerPerformance(
        @Ignore PartnerSales sales, @Ignore String currency) {

    @Description("The net amounts of the partner's orders that count for the territory.")
    public Money getActual() {
        return new Money(sales.actual(), currency);
    }

    @Description("The number of orders in `actual`.")
    public Integer getOrderCount() {
        return sales.orders();
    }

    @Nullable
    @Description("actual ÷ the territory's actual, rounded half up to four decimals. Null if the latter is 0.")
    public Decimal getShare() {
        BigDecimal share = sales.share();
        return share == null ? null : Decimal.of(share);
    }
}
