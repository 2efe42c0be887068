package dev.tributary.deliveries.api;

import dev.tributary.deliveries.DeliveryGate;
import dev.tributary.deliveries.DeliveryRecord;
import dev.tributary.deliveries.DeliveryStatus;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A delivery for GraphQL. */
@Type("Delivery")
@Description(
        "A delivery of all or a part of an order's goods (发货). It passes both gates, is released, packed, checked and shipped. It is delivered when the customer has signed.")
public record DeliveryView(@Ignore DeliveryRecord delivery) implements Node {

    private static final UUID NO_DELIVERY = new UUID(0, 0);

    /** The database key of this id. If it is not the id of a delivery, a key that no delivery has. */
    static UUID key(String id) {
        return GlobalId.key("Delivery", id).orElse(NO_DELIVERY);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Delivery", delivery.id());
    }

    @NonNull
    @Description("The number that people use for it; unique.")
    public String getNumber() {
        return delivery.number();
    }

    @NonNull
    @Description("The status.")
    public DeliveryStatus getStatus() {
        return delivery.status();
    }

    @NonNull
    @Description("The business date on which the goods are to leave.")
    public LocalDate getPlannedOn() {
        return delivery.plannedOn();
    }

    @Nullable
    @Description("The name of the carrier. Null until the delivery is shipped.")
    public String getCarrier() {
        return delivery.carrier();
    }

    @Nullable
    @Description("The business date on which the goods left. Null until the delivery is shipped.")
    public LocalDate getShippedOn() {
        return delivery.shippedOn();
    }

    @Nullable
    @Description("The business date on which the goods are to arrive. Null until the delivery is shipped.")
    public LocalDate getExpectedOn() {
        return delivery.expectedOn();
    }

    @NonNull
    @Description(
            "Whether the delivery is late: its plannedOn is before today and it has not left, or its expectedOn is before today and it has not arrived.")
    public Boolean getLate() {
        return delivery.late();
    }

    @NonNull
    @Description("The gates that the delivery has not passed yet. Empty once it is released or cancelled.")
    public List<@NonNull DeliveryGate> getWaitsFor() {
        return delivery.waitsFor();
    }

    @NonNull
    @Description("Counts the changes. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return delivery.version();
    }
}
