package dev.tributary.deliveries.api;

import dev.tributary.deliveries.CartonRecord;
import dev.tributary.orders.api.LineQuantityView;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.List;

/** A carton for GraphQL. */
@Type("Carton")
@Description("A carton of a packing list (发货清单).")
public record CartonView(@Ignore CartonRecord carton) {

    @NonNull
    @Description("The number of the carton, from 1.")
    public Integer getNumber() {
        return carton.number();
    }

    @NonNull
    @Description("The gross weight of the carton in kilograms.")
    public Decimal getWeight() {
        return Decimal.of(carton.weight());
    }

    @NonNull
    @Description("The lines in the carton and their quantities.")
    public List<@NonNull LineQuantityView> getContents() {
        return carton.contents().stream().map(LineQuantityView::new).toList();
    }
}
