package dev.tributary.orders;

import dev.tributary.catalogue.ProductRecord;
import dev.tributary.pricing.AllowedDiscount;
import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/** An order line for GraphQL. */
@Type("OrderLine")
@Description("A line of an order.")
public record OrderLineView(
        @Ignore OrderLineRecord line,
        @Ignore UUID orderId,
        @Ignore String currency) {

    @Description("The number of the line in the order, from 1.")
    public Integer getLineNo() {
        return line.lineNo();
    }

    @Description("The product that is sold.")
    public ProductRecord getProduct() {
        return line.product();
    }

    @Description("The quantity in the product's unit.")
    public BigDecimal getQuantity() {
        return line.quantity();
    }

    @Description("The price of one unit, without tax.")
    public Money getUnitPrice() {
        return new Money(line.unitPrice(), currency);
    }

    @Nullable
    @Description(
            "The list price of one unit for the partner on the order's date, without tax. Null if no price list had one, and for imported orders.")
    public Money getListPrice() {
        return line.listPrice() == null ? null : new Money(line.listPrice(), currency);
    }

    @Nullable
    @Description(
            "1 − unitPrice ÷ listPrice, rounded half up to four decimals: 0.05 is 5 % off; a negative value means more than the list price. Null if there is no list price or the list price is 0.")
    public BigDecimal getDiscount() {
        return AllowedDiscount.discount(line.unitPrice(), line.listPrice());
    }

    @Description("quantity × unitPrice, rounded half up to four decimals, without tax.")
    public Money getAmount() {
        return new Money(line.amount(), currency);
    }
}
