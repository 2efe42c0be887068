package dev.tributary.deliveries.api;

import dev.tributary.catalogue.api.ProductView;
import dev.tributary.deliveries.PickCheckRecord;
import dev.tributary.deliveries.PickDeviation;
import dev.tributary.platform.graphql.Decimal;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A position of a check for GraphQL. */
@Type("PickCount")
@Description("The count of one product in a check.")
public record PickCountView(@Ignore PickCheckRecord.Count count) {

    @NonNull
    @Description("The number of the position in the check, from 1.")
    public Integer getPosition() {
        return count.position();
    }

    @NonNull
    @Description("The product that was counted.")
    public ProductView getProduct() {
        return new ProductView(count.product());
    }

    @Nullable
    @Description("The order line that the goods are counted for. Null for goods that belong to no line.")
    public Integer getLineNo() {
        return count.lineNo();
    }

    @NonNull
    @Description("The expected quantity in the product's unit.")
    public Decimal getExpected() {
        return Decimal.of(count.expected());
    }

    @NonNull
    @Description("The counted quantity in the product's unit.")
    public Decimal getCounted() {
        return Decimal.of(count.counted());
    }

    @Nullable
    @Description("The deviation. Null if there is none.")
    public PickDeviation getDeviation() {
        return count.deviation();
    }

    @Nullable
    @Description("How the deviation was resolved. Null until it is.")
    public String getResolution() {
        return count.resolution();
    }
}
