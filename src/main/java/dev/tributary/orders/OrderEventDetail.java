package dev.tributary.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * One thing that an event was about, in texts as the GraphQL schema writes them.
 *
 * @param field such as {@code orderDate} or {@code lines.2.quantity}, lines by their number
 * @param before null where there was nothing
 * @param after null where there is nothing
 */
public record OrderEventDetail(
        String field, @Nullable String before, @Nullable String after) {

    /** An amount or a quantity. */
    static OrderEventDetail of(String field, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        return new OrderEventDetail(field, text(before), text(after));
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
