package dev.tributary.returns.api;

import dev.tributary.catalogue.api.ProductView;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.returns.ReturnLineRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A line of a return for GraphQL. */
@Type("ReturnLine")
@Description("The quantities of one order line in a return, in the product's unit: received ≤ authorised ≤ requested.")
public record ReturnLineView(@Ignore ReturnLineRecord line) {

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
    @Description("The requested quantity.")
    public Decimal getRequested() {
        return Decimal.of(line.requested());
    }

    @Nullable
    @Description("The authorised quantity. Null until the return is authorised.")
    public Decimal getAuthorised() {
        return line.authorised() == null ? null : Decimal.of(line.authorised());
    }

    @Nullable
    @Description("The quantity that came back and was accepted. Null until the goods are received.")
    public Decimal getReceived() {
        return line.received() == null ? null : Decimal.of(line.received());
    }
}
