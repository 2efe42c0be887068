package dev.tributary.platform.audit;

import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.security.Caller;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import jakarta.annotation.security.RolesAllowed;

import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.AUDITOR;

/** The audit trail for GraphQL. */
@GraphQLApi
public class AuditGraphQL {

    private final AuditReads trail;
    private final Caller caller;

    AuditGraphQL(AuditReads trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @Query
    @NonNull
    @Description(
            "The audit trail (审计日志), the newest entry first: who changed what and when, with the old and the new values.")
    @RolesAllowed(AUDITOR)
    public Uni<AuditConnection> auditTrail(
            @Nullable @Name("filter") @Description("Filters the entries. If omitted, all are returned.")
                    AuditFilter filter,
            @Name("first") @DefaultValue("20") @Description("The maximum number of entries, 1 to 100.") int first,
            @Nullable
                    @Name("after")
                    @Description(
                            "The cursor after which the page starts. If omitted, the page starts at the beginning.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, UUID.class);
        AuditCriteria criteria = AuditFilter.criteria(filter);
        return trail.page(caller.scope(), criteria, page.first(), page.after())
                .map(slice -> AuditConnection.of(criteria, slice, page.after() == null));
    }

    @NonNull
    @Description("The number of entries in the whole list.")
    public Uni<Integer> totalCount(@Source AuditConnection connection) {
        return trail.count(caller.scope(), connection.criteria());
    }
}
