package dev.tributary.deliveries.api;

import dev.tributary.deliveries.PickCheckRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;
import java.util.List;

/** A check of picked goods, for GraphQL. */
@Type("PickCheck")
@Description("A count of the goods of a delivery against its packing list (错发漏发).")
public record PickCheckView(@Ignore PickCheckRecord check) {

    @NonNull
    @Description("The time.")
    public OffsetDateTime getAt() {
        return check.at();
    }

    @NonNull
    @Description(
            "Whether this is the last check of the goods that are packed now. Its deviations block the shipment until each is resolved.")
    public Boolean getCurrent() {
        return check.current();
    }

    @NonNull
    @Description(
            "The counts by position: first the lines of the delivery, then goods that are not on the packing list.")
    public List<@NonNull PickCountView> getCounts() {
        return check.counts().stream().map(PickCountView::new).toList();
    }
}
