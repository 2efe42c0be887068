package dev.tributary.orders.api;

import dev.tributary.catalogue.api.ProductView;
import dev.tributary.orders.OrderLineRecord;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.pricing.DiscountRule;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;
import java.util.UUID;

/** An order line for GraphQL. */
@Type("OrderLine")
@Description("A line of an order.")
public record OrderLineView(
        @Ignore OrderLineRecord line,
        @Ignore UUID orderId,
        @Ignore String currency) {

    @NonNull
    @Description("The number of the line in the order, from 1.")
    public Integer getLineNo() {
        return line.lineNo();
    }

    @NonNull
    @Description("The product that is sold.")
    public ProductView getProduct() {
        return new ProductView(line.product());
    }

    @NonNull
    @Description("The quantity in the product's unit.")
    public Decimal getQuantity() {
        return Decimal.of(line.quantity());
    }

    @NonNull
    @Description("The price of one unit, without tax.")
    public MoneyView getUnitPrice() {
        return MoneyView.of(line.unitPrice(), currency);
    }

    @Nullable
    @Description(
            "The list price of one unit for the partner on the order's date, without tax. Null if no price list had one, and for imported orders.")
    public MoneyView getListPrice() {
        return line.listPrice() == null ? null : MoneyView.of(line.listPrice(), currency);
    }

    @Nullable
    @Description(
            "1 − unitPrice ÷ listPrice, rounded half up to four decimals: 0.05 is 5 % off; a negative value means more than the list price. Null if there is no list price or the list price is 0.")
    public Decimal getDiscount() {
        BigDecimal discount = DiscountRule.discount(line.unitPrice(), line.listPrice());
        return discount == null ? null : Decimal.of(discount);
    }

    @NonNull
    @Description("quantity × unitPrice, rounded half up to four decimals, without tax.")
    public MoneyView getAmount() {
        return MoneyView.of(line.amount(), currency);
    }
}
