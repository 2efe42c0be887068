package dev.tributary.orders.api;

import dev.tributary.orders.LineProgressRecord;
import dev.tributary.platform.graphql.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The progress of a line for GraphQL. */
@Type("LineProgress")
@Description(
        "The progress of an order line, in the product's unit: delivered ≤ shipped ≤ released ≤ notified ≤ ordered. Open deliveries count in full, signed ones by the quantity that the customer accepted. Orders that were imported as shipped count as delivered.")
public record LineProgressView(@Ignore LineProgressRecord progress) {

    @NonNull
    @Description("The quantity in deliveries that are not cancelled.")
    public Decimal getNotified() {
        return Decimal.of(progress.notified());
    }

    @NonNull
    @Description("The quantity in deliveries that are released, shipped or delivered.")
    public Decimal getReleased() {
        return Decimal.of(progress.released());
    }

    @NonNull
    @Description("The quantity in deliveries that are shipped or delivered.")
    public Decimal getShipped() {
        return Decimal.of(progress.shipped());
    }

    @NonNull
    @Description("The quantity that customers signed for.")
    public Decimal getDelivered() {
        return Decimal.of(progress.delivered());
    }

    @NonNull
    @Description("The delivered quantity that came back: it was received in returns.")
    public Decimal getReturned() {
        return Decimal.of(progress.returned());
    }

    @NonNull
    @Description(
            "The delivered quantity in returns that are requested or authorised. returned + returning ≤ delivered.")
    public Decimal getReturning() {
        return Decimal.of(progress.returning());
    }

    @NonNull
    @Description(
            "The quantity that will not be delivered because the order was closed short. Then delivered + shortfall = ordered.")
    public Decimal getShortfall() {
        return Decimal.of(progress.shortfall());
    }
}
