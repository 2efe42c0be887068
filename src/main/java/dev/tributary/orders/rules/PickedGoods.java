package dev.tributary.orders.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * What somebody counted of a delivery that is packed.
 *
 * @param lines what belongs to the lines of the packing list; each of them, be it 0
 * @param wrongItems what does not belong there
 */
public record PickedGoods(List<LineQuantity> lines, List<WrongItem> wrongItems) {

    /**
     * Goods that are on no line.
     *
     * @param product code
     */
    public record WrongItem(String product, BigDecimal quantity) {}
}
