package dev.tributary.orders.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Whether a partner's credit covers an order. */
public final class CreditLimitRule {

    private CreditLimitRule() {}

    /**
     * Whether the order may be confirmed: the exposure with this order does not exceed the limit, exact to the cent.
     *
     * @param limit the credit limit; null if none was set
     * @param withOrder the partner's exposure including the open amount of the order, in the same currency
     * @param limitRequired whether a partner without a limit has no credit; if not, it may owe any amount
     */
    public static boolean covers(@Nullable BigDecimal limit, BigDecimal withOrder, boolean limitRequired) {
        if (limit == null) {
            return !limitRequired || withOrder.signum() <= 0;
        }
        return withOrder.compareTo(limit) <= 0;
    }
}
