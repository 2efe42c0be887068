package dev.tributary.orders.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far below the list price somebody may sell. Prices are of one unit, in one currency.
 *
 * @param most the largest discount, as a fraction of the list price: discount = 1 − unit price ÷ list price
 * @param belowFloors whether floors do not bind them
 */
public record DiscountRule(BigDecimal most, boolean belowFloors) {

    /** Directors give any discount. */
    public static final DiscountRule OF_DIRECTORS = new DiscountRule(BigDecimal.ONE, true);

    /** Who gives none at all. */
    public static final DiscountRule NO_DISCOUNT = new DiscountRule(BigDecimal.ZERO, false);

    private static final int PRICE_DECIMALS = 4;
    private static final int DISCOUNT_DECIMALS = 4;

    /** What is to be said of a price. */
    public enum Verdict {
        ALLOWED,
        BEYOND_AUTHORITY,
        BELOW_FLOOR
    }

    /**
     * Whether they may sell at this price.
     *
     * @param list null where no list has the product: then nothing is below it
     * @param floor null where there is none
     */
    public Verdict judge(BigDecimal price, @Nullable BigDecimal list, @Nullable BigDecimal floor) {
        if (list == null || price.compareTo(list) >= 0) {
            return Verdict.ALLOWED;
        }
        if (!belowFloors && floor != null && price.compareTo(floor) < 0) {
            return Verdict.BELOW_FLOOR;
        }
        return price.compareTo(discounted(list)) < 0 ? Verdict.BEYOND_AUTHORITY : Verdict.ALLOWED;
    }

    /** The lowest price that they may name: list price × (1 − most), rounded up to four decimals, and no less than the floor. */
    public BigDecimal lowest(BigDecimal list, @Nullable BigDecimal floor) {
        BigDecimal lowest = discounted(list).setScale(PRICE_DECIMALS, RoundingMode.CEILING);
        return belowFloors || floor == null ? lowest : lowest.max(floor);
    }

    /**
     * 1 − unit price ÷ list price, rounded half up to four decimals; negative for more than the list price.
     *
     * @return null without a list price, and where that is 0
     */
    public static @Nullable BigDecimal discount(BigDecimal price, @Nullable BigDecimal list) {
        return list == null || list.signum() == 0
                ? null
                : list.subtract(price).divide(list, DISCOUNT_DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal discounted(BigDecimal list) {
        return list.multiply(BigDecimal.ONE.subtract(most));
    }
}
