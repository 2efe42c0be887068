package dev.tributary.partners.api;

import dev.tributary.platform.graphql.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A page of key dates. */
@Description("A page of a list of upcoming key dates.")
public record KeyDateReminderConnection(
        @Ignore LocalDate from,
        @Ignore LocalDate to,

        @NonNull @Description("The key dates with their cursors.")
        List<@NonNull KeyDateReminderEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    @NonNull
    @Description("The key dates, without cursors.")
    public List<@NonNull KeyDateReminderView> getNodes() {
        return edges.stream().map(KeyDateReminderEdge::node).toList();
    }
}
