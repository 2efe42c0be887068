package dev.tributary.contracts;

import dev.tributary.contracts.rules.ReviewRole;
import dev.tributary.contracts.rules.ReviewVerdict;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The contracts that a transaction's caller may see. */
@ApplicationScoped
class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    private final Writes writes;

    Contracts(Writes writes) {
        this.writes = writes;
    }

    /** The contract with this key, locked until the transaction ends; null if the caller may not see or change it. */
    Uni<@Nullable Contract> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next free number, such as {@code HT-2026-0042}. */
    Uni<String> nextNumber(LocalDate today) {
        return writes.first(Sql.of("select nextval('contract_number')"), Long.class)
                .map(count -> "HT-%d-%04d".formatted(today.getYear(), count.orElseThrow()));
    }

    /** Writes a reviewer's verdict in the present round. */
    Uni<Integer> review(Contract contract, ReviewRole role, ReviewVerdict verdict, @Nullable String remark) {
        return writes.change(Sql.of(
                "insert into contract_review (contract_id, round, role, verdict, remark) values (?, ?, ?, ?, ?)",
                contract.id(),
                contract.round(),
                role.name(),
                verdict.name(),
                remark));
    }

    /** The roles that have approved it in the present round. */
    Uni<Set<ReviewRole>> approvals(Contract contract) {
        return writes.list(Sql.of("""
                        select role from contract_review
                        where contract_id = ? and round = ? and verdict = 'APPROVED'""", contract.id(), contract.round()), ReviewRole.class)
                .map(Set::copyOf);
    }
}
