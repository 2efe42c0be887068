package dev.tributary.receivables;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads the accounts of partners. */
@ApplicationScoped
public class AccountReads {

    private final Reads reads;

    AccountReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of the entries of a partner's account, the earliest first; none if the caller may not see the partner. */
    public Uni<Slice<PartnerEntryRecord>> page(Scope scope, AccountFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of("""
                select id, posted_on, kind, currency, amount, balance, order_id, receipt_id from partner_account where true""");
        matching(sql, filter);
        if (after != null) {
            sql.add(" and (posted_on, id) > (?, ?)", after.key().toArray());
        }
        sql.add(" order by posted_on, id limit ?", size + 1);
        return reads.list(scope, sql, PartnerEntryRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** The number of these entries. */
    public Uni<Integer> count(Scope scope, AccountFilter filter) {
        Sql sql = Sql.of("select count(*)::int from partner_entry where true");
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    private static void matching(Sql sql, AccountFilter filter) {
        sql.add(" and partner_id = partner_of_code(?)", filter.partner())
                .addIf(filter.from(), " and posted_on >= ?")
                .addIf(filter.to(), " and posted_on < ?");
    }
}
