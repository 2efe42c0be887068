package dev.tributary.pricing;

import dev.tributary.shared.Amount;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The price of a product for a partner on a day, without tax, in the list's currency.
 *
 * @param list the list that gives the price: the most specific one that has the product
 * @param floorPrice null if there is none, or if the caller may not see it
 */
@Type("ProductPrice")
@Description("The price of a product for a partner on a day, and its source.")
public record ProductPriceRecord(
        @Description("The price list of this price.") PriceListRecord list,

        @Amount @Description("The price of one unit, without tax, in the partner's currency.")
        BigDecimal unitPrice,

        @Nullable
        @Amount
        @Description(
                "The floor price of one unit. Only directors may sell below it. Null if there is no floor, and for partners.")
        BigDecimal floorPrice) {

    /** The currency of the prices. */
    public String currency() {
        return list.currency();
    }

    @Description(
            "The audience of that list, which explains why it applies: it is the most specific list that prices the product for the partner on the day.")
    public PriceListAudience getReason() {
        return list.audience();
    }
}
