package dev.tributary.receivables;

import dev.tributary.partners.Partner;
import dev.tributary.partners.Partners;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.receivables.rules.CreditLimitErrorCode;
import dev.tributary.receivables.rules.CreditLimitRequest;
import dev.tributary.receivables.rules.CreditLimitRules;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.Responsibilities;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

import static dev.tributary.receivables.rules.CreditLimitErrorCode.CURRENCY_DIFFERS;
import static dev.tributary.receivables.rules.CreditLimitErrorCode.PARTNER_NOT_FOUND;

/** Sets how much a partner may owe (审批客户资信额度). */
@ApplicationScoped
public class CreditLimitSetting {

    private final Transactions transactions;
    private final CreditLimits limits;
    private final Partners partners;
    private final Responsibilities responsibilities;

    CreditLimitSetting(
            Transactions transactions, CreditLimits limits, Partners partners, Responsibilities responsibilities) {
        this.transactions = transactions;
        this.limits = limits;
        this.partners = partners;
        this.responsibilities = responsibilities;
    }

    /**
     * Sets the limit, once for its key. Orders that are confirmed already stay confirmed.
     *
     * @return the key of the limit, or the reasons for the rejection
     *     ({@link dev.tributary.receivables.rules.CreditLimitErrorCode})
     */
    public Uni<Outcome<UUID, CreditLimitErrorCode>> set(Scope scope, CreditLimitRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(CreditLimitErrorCode.class, "creditLimitSet", request.idempotencyKey(), request),
                CreditLimitRules.check(request, scope.today()),
                () -> partners.withCode(request.partner()).chain(partner -> setFor(partner, request, scope.today())));
    }

    private Uni<Outcome<UUID, CreditLimitErrorCode>> setFor(
            @Nullable Partner partner, CreditLimitRequest request, LocalDate today) {
        if (partner == null) {
            return Uni.createFrom().item(Outcome.rejected(PARTNER_NOT_FOUND, "partner", request.partner()));
        }
        if (!request.currency().equals(partner.currency())) {
            return Uni.createFrom()
                    .item(Outcome.rejected(CURRENCY_DIFFERS, "currency", request.currency(), partner.currency()));
        }
        return responsibilities
                .caller()
                .chain(employee -> limits.persist(CreditLimit.set(
                        partner.id(),
                        request.validFrom() == null ? today : request.validFrom(),
                        request.amount(),
                        request.currency(),
                        request.reason(),
                        employee)))
                .map(limit -> Outcome.done(limit.id()));
    }
}
