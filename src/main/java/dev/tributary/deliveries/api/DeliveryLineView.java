package dev.tributary.deliveries.api;

import dev.tributary.catalogue.api.ProductView;
import dev.tributary.deliveries.DeliveryLineRecord;
import dev.tributary.platform.graphql.Decimal;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A line of a delivery for GraphQL. */
@Type("DeliveryLine")
@Description("The quantity that a delivery contains of one line of the order, in the product's unit.")
public record DeliveryLineView(@Ignore DeliveryLineRecord line) {

    @NonNull
    @Description("The number of the line in the order, from 1.")
    public Integer getLineNo() {
        return line.lineNo();
    }

    @NonNull
    @Description("The product.")
    public ProductView getProduct() {
        return new ProductView(line.product());
    }

    @NonNull
    @Description("The quantity that the delivery contains.")
    public Decimal getQuantity() {
        return Decimal.of(line.quantity());
    }

    @Nullable
    @Description(
            "The quantity that the customer accepted. Null until the customer has signed. quantity − received was refused.")
    public Decimal getReceived() {
        return line.received() == null ? null : Decimal.of(line.received());
    }
}
