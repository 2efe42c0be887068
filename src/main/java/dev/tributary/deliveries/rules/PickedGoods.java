package dev.tributary.deliveries.rules;

import dev.tributary.shared.LineQuantity;

import java.math.BigDecimal;
import java.util.List;

/**
 * The counted goods of a packed delivery.
 *
 * @param lines the count of each line of the packing list; 0 is a count too
 * @param wrongItems goods that are not on the packing list
 */
public record PickedGoods(List<LineQuantity> lines, List<WrongItem> wrongItems) {

    /**
     * Goods that belong to no line.
     *
     * @param product code
     */
    public record WrongItem(String product, BigDecimal quantity) {}
}
