package dev.tributary.orders.api;

import dev.tributary.orders.DeliveryLineRecord;
import dev.tributary.platform.graphql.Decimal;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A line of a delivery for GraphQL. */
@Type("DeliveryLine")
@Description("What a delivery brings of a line of its order, in the product's unit.")
public record DeliveryLineView(@Ignore DeliveryLineRecord line) {

    @NonNull
    @Description("The line's number within the order, from 1.")
    public Integer getLineNo() {
        return line.lineNo();
    }

    @NonNull
    @Description("What it is.")
    public ProductView getProduct() {
        return new ProductView(line.product());
    }

    @NonNull
    @Description("How much of it the delivery brings.")
    public Decimal getQuantity() {
        return Decimal.of(line.quantity());
    }

    @Nullable
    @Description("How much of it the customer took; null before they signed. quantity − received was refused.")
    public Decimal getReceived() {
        return line.received() == null ? null : Decimal.of(line.received());
    }
}
