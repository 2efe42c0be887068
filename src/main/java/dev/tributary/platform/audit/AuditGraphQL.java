package dev.tributary.platform.audit;

import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.WireName;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

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
    @Description(
            "The audit trail (审计日志), the newest entry first: who changed what and when, with the old and the new values.")
    @RolesAllowed(AUDITOR)
    @WireName("Audit")
    public Uni<Connection<AuditRecord>> auditTrail(
            @Nullable @Description("Filters the entries. If omitted, all are returned.") AuditFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, UUID.class);
        AuditFilter wanted = filter == null ? AuditFilter.ANY : filter;
        Scope scope = caller.scope();
        return trail.page(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice, page.after(), entry -> Cursor.at(entry.id()), () -> trail.count(scope, wanted)));
    }
}
