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
        "How far a line of an order has come, in the product's unit: delivered ≤ shipped ≤ released ≤ notified ≤ ordered. Of a delivery that is under way all counts, of one that was signed for what the customer took. What came by a file as shipped counts as delivered.")
public record LineProgressView(@Ignore LineProgressRecord progress) {

    @NonNull
    @Description("In deliveries that are not called off.")
    public Decimal getNotified() {
        return Decimal.of(progress.notified());
    }

    @NonNull
    @Description("In deliveries that are released, shipped or delivered.")
    public Decimal getReleased() {
        return Decimal.of(progress.released());
    }

    @NonNull
    @Description("In deliveries that are shipped or delivered.")
    public Decimal getShipped() {
        return Decimal.of(progress.shipped());
    }

    @NonNull
    @Description("Signed for.")
    public Decimal getDelivered() {
        return Decimal.of(progress.delivered());
    }

    @NonNull
    @Description("Of what was delivered, came back: received in returns.")
    public Decimal getReturned() {
        return Decimal.of(progress.returned());
    }

    @NonNull
    @Description(
            "Of what was delivered, may come back: in returns that are asked for or authorised. returned + returning ≤ delivered.")
    public Decimal getReturning() {
        return Decimal.of(progress.returning());
    }

    @NonNull
    @Description(
            "Will not be delivered any more, since the order was closed short. delivered + shortfall = ordered then.")
    public Decimal getShortfall() {
        return Decimal.of(progress.shortfall());
    }
}
