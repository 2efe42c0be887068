package dev.tributary.platform.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of an {@link AuditConnection}. */
@Description("An entry of the audit trail in its place in a list.")
public record AuditEdge(
        @NonNull @Description("The entry.") AuditEntryView node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
