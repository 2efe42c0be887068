package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link KeyDateReminderConnection}. */
@Description("A key date in its place in a list.")
public record KeyDateReminderEdge(
        @NonNull @Description("The key date.") KeyDateReminderView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
