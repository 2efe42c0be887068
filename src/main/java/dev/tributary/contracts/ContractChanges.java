package dev.tributary.contracts;

import dev.tributary.contracts.rules.ContractErrorCode;
import dev.tributary.contracts.rules.ContractRules;
import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.contracts.rules.ContractTerms;
import dev.tributary.contracts.rules.ReviewRole;
import dev.tributary.contracts.rules.ReviewVerdict;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.Edits.Change;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static dev.tributary.contracts.rules.ContractErrorCode.CONFLICT;
import static dev.tributary.contracts.rules.ContractErrorCode.CONTRACT_NOT_FOUND;
import static dev.tributary.contracts.rules.ContractErrorCode.END_INVALID;
import static dev.tributary.contracts.rules.ContractErrorCode.NOT_A_REVIEWER;
import static dev.tributary.contracts.rules.ContractErrorCode.OWN_DRAFT;
import static dev.tributary.contracts.rules.ContractErrorCode.REVIEWED_ALREADY;
import static dev.tributary.contracts.rules.ContractErrorCode.SIGNED_IN_FUTURE;
import static dev.tributary.contracts.rules.ContractErrorCode.STEP_NOT_OPEN;

/** The steps of a contract from draft to end. Each step requires the version that the caller saw. */
@ApplicationScoped
public class ContractChanges {

    private final Edits<Contract, ContractErrorCode> edits;
    private final Contracts contracts;

    ContractChanges(Transactions transactions, Contracts contracts) {
        this.edits = new Edits<>(transactions, contracts::locked, CONTRACT_NOT_FOUND, CONFLICT)
                .answering(constraint -> switch (constraint) {
                    case "contract_reviewed_once", "contract_one_voice" -> Outcome.rejected(REVIEWED_ALREADY, "id");
                    default -> null;
                });
        this.contracts = contracts;
    }

    /**
     * Replaces the terms of a draft.
     *
     * @return the key of the contract, or the reasons for the rejection ({@link ContractErrorCode})
     */
    public Uni<Outcome<UUID, ContractErrorCode>> agree(Scope scope, ContractVersion seen, ContractTerms terms) {
        return step(scope, "contractChange", seen, List.of(), ContractStatus.DRAFT, contract -> {
            List<Rejection<ContractErrorCode>> unsound = ContractRules.check(contract.kind(), terms);
            if (unsound.isEmpty()) {
                contract.agree(terms);
            }
            return Uni.createFrom().item(unsound);
        });
    }

    /**
     * Submits a draft for review.
     *
     * @return the key of the contract, or the reasons for the rejection ({@link ContractErrorCode})
     */
    public Uni<Outcome<UUID, ContractErrorCode>> submit(Scope scope, ContractVersion seen) {
        return step(scope, "contractSubmit", seen, List.of(), ContractStatus.DRAFT, contract -> {
            contract.submit();
            return Edits.made();
        });
    }

    /**
     * Records a reviewer's verdict. The contract is approved when all required reviewers have approved it. A rejection
     * makes it a draft again, and the next round needs all approvals again.
     *
     * @return the key of the contract, or the reasons for the rejection ({@link ContractErrorCode})
     */
    public Uni<Outcome<UUID, ContractErrorCode>> review(
            Scope scope, ContractVersion seen, ReviewRole role, ReviewVerdict verdict, @Nullable String remark) {
        List<Rejection<ContractErrorCode>> unsound = verdict == ReviewVerdict.REJECTED
                ? ContractRules.checkReason(remark, "remark")
                : TextKind.PROSE.checkIfGiven(remark, "remark", ContractErrorCode.class);
        return step(scope, "contractReview", seen, unsound, ContractStatus.IN_REVIEW, contract -> {
            List<Rejection<ContractErrorCode>> against = against(contract, scope, role);
            return against.isEmpty()
                    ? contracts
                            .review(contract, role, verdict, remark)
                            .chain(() -> decide(contract, verdict))
                            .replaceWith(List.of())
                    : Uni.createFrom().item(against);
        });
    }

    /**
     * Records that both sides signed it.
     *
     * @return the key of the contract, or the reasons for the rejection ({@link ContractErrorCode})
     */
    public Uni<Outcome<UUID, ContractErrorCode>> sign(
            Scope scope, ContractVersion seen, LocalDate on, String forUs, String forPartner) {
        List<Rejection<ContractErrorCode>> unsound = new ArrayList<>(ContractRules.checkSignatory(forUs, "forUs"));
        unsound.addAll(ContractRules.checkSignatory(forPartner, "forPartner"));
        if (on.isAfter(scope.today())) {
            unsound.add(Rejection.of(SIGNED_IN_FUTURE, "on", on));
        }
        return step(scope, "contractSign", seen, unsound, ContractStatus.APPROVED, contract -> {
            contract.sign(on, forUs, forPartner);
            return Edits.made();
        });
    }

    /**
     * Ends a signed contract earlier than agreed.
     *
     * @param on the first business date on which it is no longer in force
     * @return the key of the contract, or the reasons for the rejection ({@link ContractErrorCode})
     */
    public Uni<Outcome<UUID, ContractErrorCode>> end(Scope scope, ContractVersion seen, LocalDate on, String reason) {
        return step(
                scope,
                "contractEnd",
                seen,
                ContractRules.checkReason(reason, "reason"),
                ContractStatus.SIGNED,
                contract -> {
                    if (!contract.mayEnd(on, scope.today())) {
                        return Edits.refused(END_INVALID, "on", on);
                    }
                    contract.end(on, reason);
                    return Edits.made();
                });
    }

    /**
     * Withdraws a contract that is not signed.
     *
     * @return the key of the contract, or the reasons for the rejection ({@link ContractErrorCode})
     */
    public Uni<Outcome<UUID, ContractErrorCode>> withdraw(Scope scope, ContractVersion seen, String reason) {
        return edits.only((contract, caller) -> contract.mayBeWithdrawn() ? null : notOpen(contract))
                .edit(
                        scope,
                        "contractWithdraw",
                        seen.id(),
                        seen.version(),
                        ContractRules.checkReason(reason, "reason"),
                        contract -> {
                            contract.withdraw(reason);
                            return Edits.made();
                        });
    }

    private static Rejection<ContractErrorCode> notOpen(Contract contract) {
        return Rejection.of(STEP_NOT_OPEN, "id", contract.number(), contract.status());
    }

    private static List<Rejection<ContractErrorCode>> against(Contract contract, Scope scope, ReviewRole role) {
        if (contract.draftedBy().equals(scope.subject())) {
            return List.of(Rejection.of(OWN_DRAFT, "id", contract.number()));
        }
        return contract.kind().reviewers().contains(role)
                ? List.of()
                : List.of(Rejection.of(NOT_A_REVIEWER, "id", contract.number()));
    }

    private Uni<Void> decide(Contract contract, ReviewVerdict verdict) {
        if (verdict == ReviewVerdict.REJECTED) {
            contract.reject();
            return Uni.createFrom().voidItem();
        }
        return contracts
                .approvals(contract)
                .invoke(approvals -> {
                    if (approvals.containsAll(contract.kind().reviewers())) {
                        contract.approve();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Outcome<UUID, ContractErrorCode>> step(
            Scope scope,
            String operation,
            ContractVersion seen,
            List<Rejection<ContractErrorCode>> unsound,
            ContractStatus from,
            Change<Contract, ContractErrorCode> change) {
        return edits.only((contract, caller) -> contract.status() == from ? null : notOpen(contract))
                .edit(scope, operation, seen.id(), seen.version(), unsound, change);
    }
}
