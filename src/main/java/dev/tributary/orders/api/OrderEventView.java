package dev.tributary.orders.api;

import dev.tributary.orders.OrderEventKind;
import dev.tributary.orders.OrderEventRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;
import java.util.List;

/** An event in the time line of an order, for GraphQL. */
@Type("OrderEvent")
@Description("An event in the time line of an order. Events never change.")
public record OrderEventView(@Ignore OrderEventRecord event) {

    @NonNull
    @Description("The kind of the event.")
    public OrderEventKind getKind() {
        return event.kind();
    }

    @NonNull
    @Description("The time of the event.")
    public OffsetDateTime getAt() {
        return event.at();
    }

    @NonNull
    @Description("Whether the partner caused the event.")
    public Boolean getByPartner() {
        return event.byPartner();
    }

    @Nullable
    @Description("The reason, for events that require one.")
    public String getReason() {
        return event.reason();
    }

    @NonNull
    @Description("The values of the event, each with its old and its new value.")
    public List<@NonNull OrderEventDetailView> getDetails() {
        return event.details().stream().map(OrderEventDetailView::new).toList();
    }
}
