package dev.tributary.platform.audit;

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
    Uni<Slice<AuditRecord>> page(Scope scope, AuditCriteria criteria, int size, @Nullable Cursor after) {
        Sql sql = Sql.of("""
                select id, at, subject, operation, type, object_id as object, part, action, before, after
                from audit_entry where true""");
        matching(sql, criteria);
        if (after != null) {
            sql.add("and id < ?", after.key().toArray());
        }
        // Keys are created in the sequence of time.
        sql.add("order by id desc limit ?", size + 1);
        return reads.list(scope, sql, AuditRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** How many entries there are. */
    Uni<Integer> count(Scope scope, AuditCriteria criteria) {
        Sql sql = Sql.of("select count(*)::int from audit_entry where true");
        matching(sql, criteria);
        return reads.count(scope, sql);
    }

    private void matching(Sql sql, AuditCriteria criteria) {
        sql.addIf(criteria.type(), "and type = ?")
                .addIf(criteria.object(), "and object_id = ?")
                .addIf(criteria.subject(), "and subject = ?")
                .addIf(criteria.operation(), "and operation = ?");
        if (criteria.from() != null) {
            sql.add("and at >= ?::date::timestamp at time zone ?", criteria.from(), timeZone);
        }
        if (criteria.to() != null) {
            sql.add("and at < (?::date + 1)::timestamp at time zone ?", criteria.to(), timeZone);
        }
    }
}
