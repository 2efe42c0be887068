package dev.tributary.orders;

import dev.tributary.orders.rules.LineQuantity;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

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

    /** What each of these lines comes to. */
    static List<OrderEventDetail> quantities(List<LineQuantity> lines) {
        return lines.stream()
                .map(line -> of("lines." + line.lineNo() + ".quantity", null, line.quantity()))
                .toList();
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    /** The number without trailing zeros, as people write it. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
