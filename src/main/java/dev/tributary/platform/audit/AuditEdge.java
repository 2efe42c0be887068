package dev.tributary.platform.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of an {@link AuditConnection}. */
@Description("An entry of the audit trail and its cursor.")
public record AuditEdge(
        @NonNull @Description("The entry.") AuditEntryView node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
