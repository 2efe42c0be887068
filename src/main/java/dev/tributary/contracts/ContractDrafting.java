package dev.tributary.contracts;

import dev.tributary.contracts.rules.ContractDraftRequest;
import dev.tributary.contracts.rules.ContractErrorCode;
import dev.tributary.contracts.rules.ContractRules;
import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.partners.Partner;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.partners.Partners;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

import static dev.tributary.contracts.rules.ContractErrorCode.FOLLOWS_INVALID;
import static dev.tributary.contracts.rules.ContractErrorCode.PARTNER_ENDED;
import static dev.tributary.contracts.rules.ContractErrorCode.PARTNER_NOT_FOUND;

/** Drafts a contract: a first one, or one that follows a signed one. */
@ApplicationScoped
public class ContractDrafting {

    private final Transactions transactions;
    private final Contracts contracts;
    private final Partners partners;

    ContractDrafting(Transactions transactions, Contracts contracts, Partners partners) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.partners = partners;
    }

    /**
     * Drafts the contract, once for its key.
     *
     * @return the key of the contract, or the reasons for the rejection ({@link ContractErrorCode})
     */
    public Uni<Outcome<UUID, ContractErrorCode>> draft(Scope scope, ContractDraftRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(ContractErrorCode.class, "contractDraft", request.idempotencyKey(), request),
                ContractRules.check(request.kind(), request.terms()),
                () -> partners.lockedWithCode(request.partner()).chain(partner -> draftFor(partner, scope, request)));
    }

    private Uni<Outcome<UUID, ContractErrorCode>> draftFor(
            @Nullable Partner partner, Scope scope, ContractDraftRequest request) {
        if (partner == null) {
            return Transactions.rejected(PARTNER_NOT_FOUND, "partner", request.partner());
        }
        if (partner.status() == PartnerStatus.ENDED) {
            return Transactions.rejected(PARTNER_ENDED, "partner", partner.code());
        }
        Uni<Boolean> follows = request.follows() == null
                ? Uni.createFrom().item(true)
                : contracts
                        .findById(request.follows())
                        .map(before -> before != null
                                && before.partnerId().equals(partner.id())
                                && before.status() == ContractStatus.SIGNED);
        return follows.chain(sound -> sound
                ? contracts
                        .nextNumber(scope.today())
                        .map(number ->
                                Contract.drafted(number, partner, request.kind(), request.follows(), request.terms()))
                        .chain(contracts::persist)
                        .map(contract -> Outcome.done(contract.id()))
                : Transactions.rejected(FOLLOWS_INVALID, "follows"));
    }
}
