package dev.tributary.partners.api;

import dev.tributary.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A page of key dates. */
@Description("A page of a list of key dates that come round.")
public record KeyDateReminderConnection(
        @Ignore LocalDate from,
        @Ignore LocalDate to,

        @NonNull @Description("The key dates with their cursors.")
        List<@NonNull KeyDateReminderEdge> edges,

        @NonNull @Description("Where the page lies in its list.")
        PageInfo pageInfo) {

    @NonNull
    @Description("The key dates alone.")
    public List<@NonNull KeyDateReminderView> getNodes() {
        return edges.stream().map(KeyDateReminderEdge::node).toList();
    }
}
