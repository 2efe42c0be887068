package dev.tributary.contracts;

import dev.tributary.contracts.rules.ReviewRole;
import dev.tributary.contracts.rules.ReviewVerdict;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The contracts that a transaction's caller may see. */
@ApplicationScoped
class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    /** The contract with this key, locked until the transaction ends; null if the caller may not see or change it. */
    Uni<@Nullable Contract> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next free number, such as {@code HT-2026-0042}. */
    Uni<String> nextNumber(LocalDate today) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(nextval('contract_number') as text)", String.class)
                        .getSingleResult())
                .map(count -> "HT-%d-%04d".formatted(today.getYear(), Long.parseLong(count)));
    }

    /** Writes a reviewer's verdict in the present round. */
    Uni<Integer> review(Contract contract, ReviewRole role, ReviewVerdict verdict, @Nullable String remark) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                        insert into contract_review (contract_id, round, role, verdict, remark)
                        values (?1, ?2, ?3, ?4, cast(?5 as text))""")
                        .setParameter(1, contract.id())
                        .setParameter(2, contract.round())
                        .setParameter(3, role.name())
                        .setParameter(4, verdict.name())
                        .setParameter(5, remark)
                        .executeUpdate());
    }

    /** The roles that have approved it in the present round. */
    Uni<Set<ReviewRole>> approvals(Contract contract) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                        select role from contract_review
                        where contract_id = ?1 and round = ?2 and verdict = 'APPROVED'""", String.class)
                        .setParameter(1, contract.id())
                        .setParameter(2, contract.round())
                        .getResultList()
                        .map((List<String> roles) ->
                                roles.stream().map(ReviewRole::valueOf).collect(Collectors.toSet())));
    }
}
