package dev.tributary.receivables;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import dev.tributary.territories.InTerritory;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads credit limits and how much of them is used. */
@ApplicationScoped
public class CreditReads {

    /** The limits; of several with the same first day, the latest one applies. */
    private static final String LIMIT = """
            select id, partner_id, valid_from, amount, currency, reason, set_by, set_at, applies_today
            from (
                select *,
                       valid_from <= business_date() and not exists (
                           select from credit_limit later
                           where later.partner_id = dated.partner_id and later.valid_from <= business_date()
                               and (later.valid_from, later.set_at) > (dated.valid_from, dated.set_at)) as applies_today
                from credit_limit dated) dated""";

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
        return reads.first(scope, Sql.of(LIMIT).add("where id = ?", id), CreditLimitRecord.class);
    }

    /** A page of the credit limits that the caller may see, the latest first day first. */
    public Uni<Slice<CreditLimitRecord>> limits(
            Scope scope, CreditLimitFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of(LIMIT);
        matching(sql, filter);
        if (after != null) {
            sql.add("and (valid_from, id) < (?, ?)", after.key().toArray());
        }
        sql.add("order by valid_from desc, id desc limit ?", size + 1);
        return reads.list(scope, sql, CreditLimitRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** How many credit limits there are that the caller may see. */
    public Uni<Integer> countLimits(Scope scope, CreditLimitFilter filter) {
        Sql sql = Sql.of("select count(*)::int from (" + LIMIT + ") counted");
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    private static void matching(Sql sql, CreditLimitFilter filter) {
        sql.add("where true")
                .addIf(filter.appliesToday(), "and applies_today = ?")
                .addIf(filter.partner(), "and partner_id = (select id from partner where code = ?)")
                .addIf(
                        filter.territory(),
                        "and partner_id in (select id from partner where territory_id in (" + InTerritory.AND_BELOW
                                + "))");
    }
}
