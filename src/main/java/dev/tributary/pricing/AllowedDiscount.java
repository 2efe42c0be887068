package dev.tributary.pricing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far below the list price a person may sell. Prices are for one unit, in one currency.
 *
 * @param most the largest discount, as a fraction of the list price: discount = 1 − unit price ÷ list price
 * @param belowFloors whether the person may sell below floor prices
 */
public record AllowedDiscount(BigDecimal most, boolean belowFloors) {

    /** That of directors, who may give any discount. */
    public static final AllowedDiscount OF_DIRECTORS = new AllowedDiscount(BigDecimal.ONE, true);

    /** That of people without a discount authority. */
    public static final AllowedDiscount NO_DISCOUNT = new AllowedDiscount(BigDecimal.ZERO, false);

    private static final int PRICE_DECIMALS = 4;
    private static final int DISCOUNT_DECIMALS = 4;

    /** The verdict on a price. */
    public enum Verdict {
        ALLOWED,
        BEYOND_AUTHORITY,
        BELOW_FLOOR
    }

    /**
     * Whether the person may sell at this price.
     *
     * @param list null if no list prices the product; then no price is below it
     * @param floor null if there is none
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

    /**
     * The lowest price that the person may give: list price × (1 − most), rounded up to four decimals, and at least the
     * floor price.
     */
    public BigDecimal lowest(BigDecimal list, @Nullable BigDecimal floor) {
        BigDecimal lowest = discounted(list).setScale(PRICE_DECIMALS, RoundingMode.CEILING);
        return belowFloors || floor == null ? lowest : lowest.max(floor);
    }

    /**
     * 1 − unit price ÷ list price, rounded half up to four decimals; negative for more than the list price.
     *
     * @return null if there is no list price, or if it is 0
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
