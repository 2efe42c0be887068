package dev.tributary.orders;

import dev.tributary.shared.LineQuantity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
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
@Type("OrderEventDetail")
@Description("One value of an event.")
public record OrderEventDetail(
        @Description(
                "The name of the value. Changes of an order: orderDate, note, or lines.2.product, lines.2.quantity, lines.2.unitPrice with the number of the line. Credit checks: creditLimit and exposure, in the order's currency. Deliveries: first delivery with its number, then lines.2.quantity, gate, cartons, positions.2, position, carrier, expectedOn or freight, in the currency of the agreement. Returns: first return with its number, then lines.2.quantity.")
        String field,

        @Description("The old value. Null if there was none.") @Nullable
        String before,

        @Description("The new value. Null if there is none.") @Nullable
        String after) {

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
