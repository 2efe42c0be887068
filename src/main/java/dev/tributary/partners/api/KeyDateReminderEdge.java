package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link KeyDateReminderConnection}. */
@Description("A key date and its cursor.")
public record KeyDateReminderEdge(
        @NonNull @Description("The key date.") KeyDateReminderView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
