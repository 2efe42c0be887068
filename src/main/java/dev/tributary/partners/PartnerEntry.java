package dev.tributary.partners;

import dev.tributary.partners.rules.CompanyRules;
import dev.tributary.partners.rules.EntryRequest;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.Territories;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

import static dev.tributary.partners.rules.PartnerErrorCode.CODE_TAKEN;
import static dev.tributary.partners.rules.PartnerErrorCode.TERRITORY_NOT_FOUND;

/** Entering a prospect, in a territory that the caller sees. */
@ApplicationScoped
public class PartnerEntry {

    private final Transactions transactions;
    private final Partners partners;
    private final Territories territories;

    PartnerEntry(Transactions transactions, Partners partners, Territories territories) {
        this.transactions = transactions;
        this.partners = partners;
        this.territories = territories;
    }

    /**
     * Enters the prospect, once for a key.
     *
     * @return the key of the partner, or the reasons, of {@link PartnerErrorCode}, why there is none
     */
    public Uni<Outcome<UUID>> enter(Scope scope, EntryRequest request, String key) {
        return transactions.once(
                scope,
                IdempotencyKey.of("partnerEnter", key, request),
                CompanyRules.check(request),
                () -> territories
                        .withCode(request.territory())
                        .chain(territory -> territory == null
                                ? Uni.createFrom()
                                        .item(Outcome.rejected(TERRITORY_NOT_FOUND, "territory", request.territory()))
                                : enterIn(territory, scope, request)),
                constraint -> constraint.equals("partner_code_key")
                        ? Outcome.rejected(CODE_TAKEN, "code", String.valueOf(request.code()))
                        : null);
    }

    private Uni<Outcome<UUID>> enterIn(UUID territory, Scope scope, EntryRequest request) {
        return code(request.code())
                .map(code -> Partner.prospect(
                        code,
                        request.company(),
                        PartnerKind.valueOf(request.kind()),
                        territory,
                        request.currency(),
                        scope.today()))
                .chain(partners::persist)
                .map(partner -> Outcome.done(partner.id()));
    }

    private Uni<String> code(@Nullable String chosen) {
        return chosen == null ? partners.nextCode() : Uni.createFrom().item(chosen);
    }
}
