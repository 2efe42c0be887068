package dev.tributary.orders;

import dev.tributary.shared.LineQuantity;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * One detail of an event, as texts in the notation of the GraphQL schema.
 *
 * @param field such as {@code orderDate} or {@code lines.2.quantity}, lines by their number
 * @param before null if there was no value
 * @param after null if there is no value
 */
public record OrderEventDetail(
        String field, @Nullable String before, @Nullable String after) {

    /** An amount or a quantity. */
    public static OrderEventDetail of(String field, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        return new OrderEventDetail(field, text(before), text(after));
    }

    /** The quantities of these lines. */
    public static List<OrderEventDetail> quantities(List<LineQuantity> lines) {
        return lines.stream()
                .map(line -> of("lines." + line.lineNo() + ".quantity", null, line.quantity()))
                .toList();
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    /** The number without trailing zeros, as people write it. */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
