package dev.tributary.orders.api;

import dev.tributary.orders.CartonRecord;
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
    @Description("Its number, from 1.")
    public Integer getNumber() {
        return carton.number();
    }

    @NonNull
    @Description("Its gross weight in kilograms.")
    public Decimal getWeight() {
        return Decimal.of(carton.weight());
    }

    @NonNull
    @Description("What of which lines is in it.")
    public List<@NonNull LineQuantityView> getContents() {
        return carton.contents().stream().map(LineQuantityView::new).toList();
    }
}
