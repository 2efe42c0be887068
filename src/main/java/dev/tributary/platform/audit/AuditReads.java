package dev.tributary.platform.audit;

import dev.tributary.platform.graphql.GlobalId;
import java.util.UUID;
import dev.tributary.platform.company.Company;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads the audit trail. */
@ApplicationScoped
class AuditReads {

    private final Reads reads;
    private final String timeZone;

    AuditReads(Reads reads, Company company) {
        this.reads = reads;
        this.timeZone = company.timeZone().getId();
    }

    /** A page of the entries, the newest first. */
    Uni<Slice<AuditRecord>> page(Scope scope, AuditFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of("""
                select id, at, subject, operation, type, object_id as object, part, action, before, after
                from audit_entry where true""");
        matching(sql, filter);
        if (after != null) {
            sql.add("and id < ?", after.key().toArray());
        }
        // Keys are created in the sequence of time.
        sql.add("order by id desc limit ?", size + 1);
        return reads.list(scope, sql, AuditRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** How many entries there are. */
    Uni<Integer> count(Scope scope, AuditFilter filter) {
        Sql sql = Sql.of("select count(*)::int from audit_entry where true");
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    private void matching(Sql sql, AuditFilter filter) {
        sql.addIf(filter.objectType(), "and type = ?")
                .addIf(object(filter.objectId()), "and object_id = ?")
                .addIf(filter.subject(), "and subject = ?")
                .addIf(filter.operation(), "and operation = ?");
        if (filter.changedFrom() != null) {
            sql.add("and at >= ?::date::timestamp at time zone ?", filter.changedFrom(), timeZone);
        }
        if (filter.changedTo() != null) {
            sql.add("and at < (?::date + 1)::timestamp at time zone ?", filter.changedTo(), timeZone);
        }
    }

    /** The key of this object; the key of none if it is no id of ours, so that nothing is found. */
    private static @Nullable UUID object(@Nullable String id) {
        return id == null ? null : GlobalId.parse(id).map(GlobalId::uuid).orElse(GlobalId.NO_OBJECT);
    }
}
