package dev.tributary.platform.audit;

import dev.tributary.platform.graphql.GlobalId;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;
import java.util.UUID;

/** The filter of the audit trail, for GraphQL. */
@Input("AuditFilter")
@Description("Which entries of the audit trail; all that is given must hold, what is left out asks for any.")
public record AuditFilter(
        @Nullable @Id @Description("Of the object with this id, its parts among them: with an order, its lines.")
        String objectId,

        @Nullable @Description("Of objects of this type, such as Partner.")
        String objectType,

        @Nullable @Description("By whoever has this sub in their token.")
        String subject,

        @Nullable @Description("By this mutation, such as orderPlace, or this import, such as \"import partners\".")
        String operation,

        @Nullable @Description("On this business date or later.")
        LocalDate changedFrom,

        @Nullable @Description("On this business date or earlier.")
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
