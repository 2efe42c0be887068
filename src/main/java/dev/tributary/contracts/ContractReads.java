package dev.tributary.contracts;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads contracts and their reviews. */
@ApplicationScoped
public class ContractReads {

    private static final String STATUS =
            "contract_status_on(contract.status, contract.valid_from, contract.valid_to, business_date())";

    private static final String CONTRACT = """
            select contract.id, contract.number, contract.partner_id, contract.currency, contract.kind, %s as status,
                   contract.subject, contract.terms, contract.valid_from as "from", contract.valid_to as "to",
                   contract.valid_to - contract.renewal_notice_days as notice_on, contract.rebate_basis,
                   (select coalesce(json_agg(json_build_object(
                            'from_volume', tier.from_volume::text, 'rate', tier.rate::text)
                        order by tier.from_volume), '[]')
                      from contract_tier tier where tier.contract_id = contract.id) as tiers,
                   contract.follows_id, contract.signed_on, contract.signed_for_us, contract.signed_for_partner,
                   contract.end_reason, contract.version
            from contract""".formatted(STATUS);

    private final Reads reads;

    ContractReads(Reads reads) {
        this.reads = reads;
    }

    /** The contracts with these keys that the caller may see, by key. */
    public Uni<Map<UUID, ContractRecord>> byId(Scope scope, Set<UUID> ids) {
        Sql sql = Sql.of(CONTRACT).add("where contract.id = any(?)", (Object) ids.toArray(UUID[]::new));
        return reads.byKey(scope, sql, "id", ContractRecord.class);
    }

    /** The contracts of these partners by partner, the newest first. */
    public Uni<Map<UUID, List<ContractRecord>>> ofPartners(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of(CONTRACT)
                .add("where contract.partner_id = any(?) order by contract.valid_from desc, contract.id desc", (Object)
                        partners.toArray(UUID[]::new));
        return reads.lists(scope, sql, "partner_id", ContractRecord.class);
    }

    /** A page of the contracts that the caller may see, the earliest end first. */
    public Uni<Slice<ContractRecord>> page(Scope scope, ContractFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of(CONTRACT).add("where true");
        matching(sql, filter);
        if (after != null) {
            sql.add("and (contract.valid_to, contract.id) > (?, ?)", after.key().toArray());
        }
        sql.add("order by contract.valid_to, contract.id limit ?", size + 1);
        return reads.list(scope, sql, ContractRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** How many contracts there are that the caller may see. */
    public Uni<Integer> count(Scope scope, ContractFilter filter) {
        Sql sql = Sql.of("select count(*)::int from contract where true");
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    /** The reviews of these contracts, by contract, the oldest first. */
    public Uni<Map<UUID, List<ReviewRecord>>> reviews(Scope scope, Set<UUID> contracts) {
        Sql sql = Sql.of("""
                select contract_id, round, role, verdict, remark, employee_id, reviewed_at as at
                from contract_review
                where contract_id = any(?)
                order by reviewed_at, id""", (Object) contracts.toArray(UUID[]::new));
        return reads.lists(scope, sql, "contract_id", ReviewRecord.class);
    }

    private static void matching(Sql sql, ContractFilter filter) {
        sql.addIf(filter.kind() == null ? null : filter.kind().name(), "and contract.kind = ?")
                .addIf(filter.status() == null ? null : filter.status().name(), "and " + STATUS + " = ?")
                .addIf(filter.noticeTo(), """
                        and contract.valid_to - contract.renewal_notice_days <= ?
                        and contract.status = 'SIGNED' and contract.valid_to > business_date()
                        and contract.valid_from <= business_date() and contract.end_reason is null
                        and not exists (select from contract next where next.follows_id = contract.id)""");
        if (filter.awaiting() != null) {
            String role = filter.awaiting().name();
            sql.add("""
                    and contract.status = 'IN_REVIEW' and ? = any (contract_reviewers(contract.kind))
                    and not exists (select from contract_review said
                        where said.contract_id = contract.id and said.round = contract.round and said.role = ?)""", role, role);
        }
    }
}
