package dev.tributary.orders.api;

import dev.tributary.orders.PickCheckRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;
import java.util.List;

/** A check of what was picked for GraphQL. */
@Type("PickCheck")
@Description("What somebody counted of a delivery, against its packing list (错发漏发).")
public record PickCheckView(@Ignore PickCheckRecord check) {

    @NonNull
    @Description("When.")
    public OffsetDateTime getAt() {
        return check.at();
    }

    @NonNull
    @Description(
            "Whether it is the last check of what is packed now: then its deviations keep the delivery back until each is resolved.")
    public Boolean getCurrent() {
        return check.current();
    }

    @NonNull
    @Description("Position by position: first the lines of the delivery, then what does not belong there.")
    public List<@NonNull PickCountView> getCounts() {
        return check.counts().stream().map(PickCountView::new).toList();
    }
}
