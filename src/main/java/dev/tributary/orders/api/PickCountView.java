package dev.tributary.orders.api;

import dev.tributary.orders.PickCheckRecord;
import dev.tributary.orders.PickDeviation;
import dev.tributary.platform.graphql.Decimal;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A position of a check for GraphQL. */
@Type("PickCount")
@Description("A position of a check.")
public record PickCountView(@Ignore PickCheckRecord.Count count) {

    @NonNull
    @Description("Its number within the check, from 1.")
    public Integer getPosition() {
        return count.position();
    }

    @NonNull
    @Description("What was counted.")
    public ProductView getProduct() {
        return new ProductView(count.product());
    }

    @Nullable
    @Description("The line of the order that it is counted for; null where it belongs to none.")
    public Integer getLineNo() {
        return count.lineNo();
    }

    @NonNull
    @Description("How much there should be, in the product's unit.")
    public Decimal getExpected() {
        return Decimal.of(count.expected());
    }

    @NonNull
    @Description("How much there was.")
    public Decimal getCounted() {
        return Decimal.of(count.counted());
    }

    @Nullable
    @Description("How that deviates; null where it does not.")
    public PickDeviation getDeviation() {
        return count.deviation();
    }

    @Nullable
    @Description("What was done about the deviation; null while nothing was.")
    public String getResolution() {
        return count.resolution();
    }
}
