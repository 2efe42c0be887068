package dev.tributary.orders.api;

import dev.tributary.orders.ReturnLineRecord;
import dev.tributary.platform.graphql.Decimal;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A line of a return for GraphQL. */
@Type("ReturnLine")
@Description(
        "What a return brings back of a line of its order, in the product's unit: received ≤ authorised ≤ requested.")
public record ReturnLineView(@Ignore ReturnLineRecord line) {

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
    @Description("How much of it is asked for.")
    public Decimal getRequested() {
        return Decimal.of(line.requested());
    }

    @Nullable
    @Description("How much of it may come back; null before somebody decided.")
    public Decimal getAuthorised() {
        return line.authorised() == null ? null : Decimal.of(line.authorised());
    }

    @Nullable
    @Description("How much of it came back and was taken; null before.")
    public Decimal getReceived() {
        return line.received() == null ? null : Decimal.of(line.received());
    }
}
