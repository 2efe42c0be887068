package dev.tributary.pricing;

import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.rules.DiscountAuthorityErrorCode;
import dev.tributary.pricing.rules.DiscountAuthorityRules;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.Responsibilities;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Sets how much discount a position may give. */
@ApplicationScoped
public class DiscountAuthoritySetting {

    private final Transactions transactions;
    private final DiscountAuthorities authorities;
    private final Responsibilities responsibilities;

    DiscountAuthoritySetting(
            Transactions transactions, DiscountAuthorities authorities, Responsibilities responsibilities) {
        this.transactions = transactions;
        this.authorities = authorities;
        this.responsibilities = responsibilities;
    }

    /**
     * Sets the authority, once for its key. Discounts that were granted before stay valid.
     *
     * @return the key of the authority, or the reasons for the rejection ({@link DiscountAuthorityErrorCode})
     */
    public Uni<Outcome<UUID, DiscountAuthorityErrorCode>> set(Scope scope, DiscountAuthorityRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(
                        DiscountAuthorityErrorCode.class, "discountAuthoritySet", request.idempotencyKey(), request),
                DiscountAuthorityRules.check(
                        request.mostDiscount(), request.validFrom(), request.reason(), scope.today()),
                () -> responsibilities
                        .caller()
                        .chain(employee -> authorities.persist(DiscountAuthority.set(
                                request.position(),
                                request.validFrom() == null ? scope.today() : request.validFrom(),
                                request.mostDiscount(),
                                request.reason(),
                                employee)))
                        .map(authority -> Outcome.done(authority.id())));
    }
}
