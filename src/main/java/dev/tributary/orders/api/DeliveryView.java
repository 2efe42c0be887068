package dev.tributary.orders.api;

import dev.tributary.orders.DeliveryGate;
import dev.tributary.orders.DeliveryRecord;
import dev.tributary.orders.DeliveryStatus;
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
        "A delivery of an order's goods, or of a part of them (发货). What it brings is its lines; it goes through both gates, is released, packed, checked and shipped, and is delivered when the customer has signed.")
public record DeliveryView(@Ignore DeliveryRecord delivery) implements Node {

    private static final UUID NO_DELIVERY = new UUID(0, 0);

    /** The key that this id stands for; one that no delivery has if it is not the id of a delivery. */
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
    @Description("The number that people know it by; unique.")
    public String getNumber() {
        return delivery.number();
    }

    @NonNull
    @Description("Where it stands.")
    public DeliveryStatus getStatus() {
        return delivery.status();
    }

    @NonNull
    @Description("The business date on which its goods are to leave.")
    public LocalDate getPlannedOn() {
        return delivery.plannedOn();
    }

    @Nullable
    @Description("Who carries it; null before it is shipped.")
    public String getCarrier() {
        return delivery.carrier();
    }

    @Nullable
    @Description("The business date on which it left; null before.")
    public LocalDate getShippedOn() {
        return delivery.shippedOn();
    }

    @Nullable
    @Description("The business date on which it is to arrive; null before it is shipped.")
    public LocalDate getExpectedOn() {
        return delivery.expectedOn();
    }

    @NonNull
    @Description("Whether it should have left (plannedOn), or arrived (expectedOn), before today and has not.")
    public Boolean getLate() {
        return delivery.late();
    }

    @NonNull
    @Description("The gates that it has still to pass; none once it is released or called off.")
    public List<@NonNull DeliveryGate> getWaitsFor() {
        return delivery.waitsFor();
    }

    @NonNull
    @Description("Counts its changes; an edit names the version that it saw.")
    public Integer getVersion() {
        return delivery.version();
    }
}
