package dev.tributary.assessment;

import dev.tributary.partners.KeyAccountClass;
import dev.tributary.partners.PartnerClasses;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the classes of partners by their share of sales. */
@ApplicationScoped
public class KeyAccountReads implements PartnerClasses {

    private static final String PERIOD = """
            select id, period, currency, a_share as share_a, b_share as share_b, %s as total, employee_id,
                   classified_at as at
            from key_account_period""";

    private static final String ACCOUNT = """
            select account.partner_id, known.period, known.currency, account.class as account_class, account.rank,
                   account.sales, %s as cumulated, %s as total,
                   (select earlier.class
                      from key_account_period last
                      join key_account earlier on earlier.period_id = last.id and earlier.partner_id = account.partner_id
                      where last.kind = known.kind and upper(last.months) = lower(known.months))
                       as before
            from key_account account
            join key_account_period known on known.id = account.period_id""";

    private final Reads reads;

    KeyAccountReads(Reads reads) {
        this.reads = reads;
    }

    /** The classified period with this key, if the caller may see it. */
    public Uni<Optional<KeyAccountPeriodRecord>> period(Scope scope, UUID id) {
        return reads.first(
                scope, Sql.of(of(PERIOD, scope, "total")).add("where id = ?", id), KeyAccountPeriodRecord.class);
    }

    /** The classified period with this name, such as {@code 2026-Q4}; empty if it has not been classified. */
    public Uni<Optional<KeyAccountPeriodRecord>> period(Scope scope, String text) {
        return reads.first(
                scope, Sql.of(of(PERIOD, scope, "total")).add("where period = ?", text), KeyAccountPeriodRecord.class);
    }

    /** A page of a period's partners that the caller may see, the largest first. */
    public Uni<Slice<KeyAccountRecord>> page(
            Scope scope, UUID period, @Nullable KeyAccountClass accountClass, int size, @Nullable Cursor after) {
        Sql sql = Sql.of(of(ACCOUNT, scope, "account.cumulated", "known.total"))
                .add("where account.period_id = ?", period)
                .addIf(accountClass == null ? null : accountClass.name(), "and account.class = ?");
        if (after != null) {
            sql.add("and account.rank > ?::numeric", after.key().toArray());
        }
        sql.add("order by account.rank limit ?", size + 1);
        return reads.list(scope, sql, KeyAccountRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** How many of a period's partners there are that the caller may see. */
    public Uni<Integer> count(Scope scope, UUID period, @Nullable KeyAccountClass accountClass) {
        Sql sql = Sql.of("select count(*)::int from key_account where period_id = ?", period)
                .addIf(accountClass == null ? null : accountClass.name(), "and class = ?");
        return reads.count(scope, sql);
    }

    /** The classes of these partners by partner, the latest end of period first. */
    public Uni<Map<UUID, List<KeyAccountRecord>>> ofPartners(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of(of(ACCOUNT, scope, "account.cumulated", "known.total"))
                .add(
                        "where account.partner_id = any(?) order by upper(known.months) desc, lower(known.months), known.id",
                        (Object) partners.toArray(UUID[]::new));
        return scope.isPartner()
                ? Uni.createFrom().item(Map.of())
                : reads.lists(scope, sql, "partner_id", KeyAccountRecord.class);
    }

    @Override
    public void narrow(Sql sql, KeyAccountClass wanted) {
        sql.add("""
                 and partner.id in (select partner_id from key_account
                    where period_id = (select latest_key_account_period()) and class = ?)""", wanted.name());
    }

    /**
     * The select with these columns of company-wide sales, or with nulls: the database denies them to callers who see
     * some territories only.
     */
    private static String of(String select, Scope scope, String... companySales) {
        return scope.seesAllSales()
                ? select.formatted((Object[]) companySales)
                : select.formatted(Collections.nCopies(companySales.length, "null::numeric")
                        .toArray());
    }
}
