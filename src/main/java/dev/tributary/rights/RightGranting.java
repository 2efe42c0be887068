package dev.tributary.rights;

import dev.tributary.partners.Partner;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.partners.Partners;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.rights.rules.ExclusiveRightErrorCode;
import dev.tributary.rights.rules.RightRequest;
import dev.tributary.rights.rules.RightRules;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.Territories;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

import static dev.tributary.rights.rules.ExclusiveRightErrorCode.PARTNER_NOT_FOUND;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.PARTNER_NOT_TRADING;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.PRODUCT_LINE_NOT_FOUND;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.RIGHT_HELD;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.RIGHT_TAKEN;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.TERRITORY_NOT_FOUND;
import static dev.tributary.rights.rules.ExclusiveRightErrorCode.TERRITORY_NOT_OPEN;

/**
 * Grants an exclusive right. The database checks, also for concurrent requests, that two partners' rights never overlap
 * and that a partner does not have the same right twice.
 */
@ApplicationScoped
public class RightGranting {

    private final Transactions transactions;
    private final ExclusiveRights rights;
    private final Partners partners;
    private final Territories territories;

    RightGranting(Transactions transactions, ExclusiveRights rights, Partners partners, Territories territories) {
        this.transactions = transactions;
        this.rights = rights;
        this.partners = partners;
        this.territories = territories;
    }

    /**
     * Grants the right, once for its key.
     *
     * @return the key of the right, or the reasons for the rejection ({@link ExclusiveRightErrorCode})
     */
    public Uni<Outcome<UUID, ExclusiveRightErrorCode>> grant(Scope scope, RightRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(
                        ExclusiveRightErrorCode.class, "exclusiveRightGrant", request.idempotencyKey(), request),
                RightRules.check(request, scope.today()),
                () -> partners.lockedWithCode(request.partner()).chain(partner -> grantTo(partner, request)),
                constraint -> switch (constraint) {
                    case "exclusive_rights_apart" ->
                        Outcome.rejected(RIGHT_TAKEN, "territory", request.territory(), request.productLine());
                    case "exclusive_right_once" ->
                        Outcome.rejected(
                                RIGHT_HELD, "from", request.partner(), request.productLine(), request.territory());
                    case "exclusive_right_in_open_territory" ->
                        Outcome.rejected(TERRITORY_NOT_OPEN, "territory", request.territory());
                    default -> null;
                });
    }

    private Uni<Outcome<UUID, ExclusiveRightErrorCode>> grantTo(@Nullable Partner partner, RightRequest request) {
        if (partner == null) {
            return Transactions.rejected(PARTNER_NOT_FOUND, "partner", request.partner());
        }
        if (partner.status() != PartnerStatus.ONBOARDING && partner.status() != PartnerStatus.ACTIVE) {
            return Transactions.rejected(PARTNER_NOT_TRADING, "partner", partner.code(), partner.status());
        }
        return territories
                .withCode(request.territory())
                .chain(territory -> territory == null
                        ? Transactions.rejected(TERRITORY_NOT_FOUND, "territory", request.territory())
                        : rights.productLine(request.productLine())
                                .chain(line -> line == null
                                        ? Transactions.rejected(
                                                PRODUCT_LINE_NOT_FOUND, "productLine", request.productLine())
                                        : rights.persist(ExclusiveRight.granted(partner.id(), territory, line, request))
                                                .map(right -> Outcome.done(right.id()))));
    }
}
