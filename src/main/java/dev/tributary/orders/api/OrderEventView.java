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

/** Something that happened to an order, for GraphQL. */
@Type("OrderEvent")
@Description("Something that happened to an order; it never changes.")
public record OrderEventView(@Ignore OrderEventRecord event) {

    @NonNull
    @Description("What happened.")
    public OrderEventKind getKind() {
        return event.kind();
    }

    @NonNull
    @Description("When it happened.")
    public OffsetDateTime getAt() {
        return event.at();
    }

    @NonNull
    @Description("Whether the partner did it itself.")
    public Boolean getByPartner() {
        return event.byPartner();
    }

    @Nullable
    @Description("Why it was done, where a reason has to be given.")
    public String getReason() {
        return event.reason();
    }

    @NonNull
    @Description("What it was about, each from and to.")
    public List<@NonNull OrderEventDetailView> getDetails() {
        return event.details().stream().map(OrderEventDetailView::new).toList();
    }
}
