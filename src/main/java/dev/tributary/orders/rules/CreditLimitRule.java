package dev.tributary.orders.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Whether a partner's credit covers an order. */
public final class CreditLimitRule {

    private CreditLimitRule() {}

    /**
     * Whether the order may be confirmed: the partner's exposure with it is within the limit, to the last cent.
     *
     * @param limit how much the partner may owe; null if nobody has set a limit
     * @param withOrder the partner's exposure with what is open of the order, in the same currency
     * @param limitRequired whether a partner without a limit has no credit; if not, it may owe any amount
     */
    public static boolean covers(@Nullable BigDecimal limit, BigDecimal withOrder, boolean limitRequired) {
        if (limit == null) {
            return !limitRequired || withOrder.signum() <= 0;
        }
        return withOrder.compareTo(limit) <= 0;
    }
}
