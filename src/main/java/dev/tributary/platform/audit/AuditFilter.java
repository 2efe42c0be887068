package dev.tributary.platform.audit;

import dev.tributary.platform.graphql.GlobalId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** The filter of the audit trail, for GraphQL. */
@Input("AuditFilter")
@Description(
        "Filters entries of the audit trail. An entry must match all fields that are given; omitted fields match everything.")
public record AuditFilter(
        @Nullable
        @Id
        @Description("Entries of the object with this id and of its parts, such as the lines of an order.")
        String objectId,

        @Nullable @Description("Entries of objects of this type, such as Partner.")
        String objectType,

        @Nullable @Description("Entries of changes that the person or service with this `sub` made.")
        String subject,

        @Nullable
        @Description("Entries of this mutation, such as orderPlace, or of this import, such as \"import partners\".")
        String operation,

        @Nullable @Description("Entries of this business date or later.")
        LocalDate changedFrom,

        @Nullable @Description("Entries of this business date or earlier.")
        LocalDate changedTo) {

    /** The key of no object: it replaces an id that is none of ours, so that nothing is found. */
    private static final UUID NOBODY = new UUID(0, 0);

    static AuditCriteria criteria(@Nullable AuditFilter filter) {
        return filter == null
                ? new AuditCriteria(null, null, null, null, null, null)
                : new AuditCriteria(
                        filter.objectType,
                        filter.objectId == null
                                ? null
                                : GlobalId.parse(filter.objectId)
                                        .map(GlobalId::uuid)
                                        .orElse(NOBODY),
                        filter.subject,
                        filter.operation,
                        filter.changedFrom,
                        filter.changedTo);
    }
}
