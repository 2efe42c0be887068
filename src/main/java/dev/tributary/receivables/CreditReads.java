package dev.tributary.receivables;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads credit limits and how much of them is used. */
@ApplicationScoped
public class CreditReads {

    private final Reads reads;

    CreditReads(Reads reads) {
        this.reads = reads;
    }

    /** The credit of these partners today, by partner. */
    public Uni<Map<UUID, CreditRecord>> byPartner(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of("""
                select partner_id, credit_limit_on(partner_id, business_date()) as "limit", exposure
                from partner_exposure
                where partner_id = any(?)""", (Object) partners.toArray(UUID[]::new));
        return reads.byKey(scope, sql, "partner_id", CreditRecord.class);
    }

    /** The credit limit with this key, if the caller may see it. */
    public Uni<Optional<CreditLimitRecord>> limit(Scope scope, UUID id) {
        return reads.first(scope, Sql.of("""
                        select id, partner_id, valid_from, amount, currency, reason, set_by, set_at
                        from credit_limit
                        where id = ?""", id), CreditLimitRecord.class);
    }
}
