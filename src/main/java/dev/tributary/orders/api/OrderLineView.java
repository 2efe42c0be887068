package dev.tributary.orders.api;

import dev.tributary.orders.OrderLineRecord;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.MoneyView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.UUID;

/** An order line for GraphQL. */
@Type("OrderLine")
@Description("A line of an order.")
public record OrderLineView(
        @Ignore OrderLineRecord line,
        @Ignore UUID orderId,
        @Ignore String currency) {

    @NonNull
    @Description("Its number within the order, from 1.")
    public Integer getLineNo() {
        return line.lineNo();
    }

    @NonNull
    @Description("What is sold.")
    public ProductView getProduct() {
        return new ProductView(line.product());
    }

    @NonNull
    @Description("How much of it, in the product's unit.")
    public Decimal getQuantity() {
        return Decimal.of(line.quantity());
    }

    @NonNull
    @Description("The price of one unit, without tax.")
    public MoneyView getUnitPrice() {
        return MoneyView.of(line.unitPrice(), currency);
    }

    @NonNull
    @Description("quantity × unitPrice, rounded half up to four decimals, without tax.")
    public MoneyView getAmount() {
        return MoneyView.of(line.amount(), currency);
    }
}
