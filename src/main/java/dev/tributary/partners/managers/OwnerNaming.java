package dev.tributary.partners.managers;

import dev.tributary.partners.Partner;
import dev.tributary.partners.PartnerStatus;
import dev.tributary.partners.Partners;
import dev.tributary.partners.rules.OwnerRequest;
import dev.tributary.partners.rules.OwnerRules;
import dev.tributary.partners.rules.PartnerOwnerErrorCode;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.Responsibilities;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

import static dev.tributary.partners.rules.PartnerOwnerErrorCode.EMPLOYEE_HAS_LEFT;
import static dev.tributary.partners.rules.PartnerOwnerErrorCode.EMPLOYEE_NOT_FOUND;
import static dev.tributary.partners.rules.PartnerOwnerErrorCode.OWNER_NAMED_ALREADY;
import static dev.tributary.partners.rules.PartnerOwnerErrorCode.PARTNER_ENDED;
import static dev.tributary.partners.rules.PartnerOwnerErrorCode.PARTNER_NOT_FOUND;

/**
 * Names an employee as a partner's account manager, who answers for it instead of the primary assignee of its
 * territory.
 */
@ApplicationScoped
public class OwnerNaming {

    private final Transactions transactions;
    private final Partners partners;
    private final PartnerOwners owners;
    private final Responsibilities responsibilities;

    OwnerNaming(Transactions transactions, Partners partners, PartnerOwners owners, Responsibilities responsibilities) {
        this.transactions = transactions;
        this.partners = partners;
        this.owners = owners;
        this.responsibilities = responsibilities;
    }

    /**
     * Names the account manager, once for its key.
     *
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerOwnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerOwnerErrorCode>> name(Scope scope, OwnerRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(PartnerOwnerErrorCode.class, "partnerOwnerName", request.idempotencyKey(), request),
                OwnerRules.check(request, scope.today()),
                () -> partners.withCode(request.partner())
                        .chain(partner -> partner == null
                                ? Transactions.rejected(PARTNER_NOT_FOUND, "partner", request.partner())
                                : nameFor(partner, request)),
                constraint -> answer(constraint, request));
    }

    private Uni<Outcome<UUID, PartnerOwnerErrorCode>> nameFor(Partner partner, OwnerRequest request) {
        return partners.hold(partner)
                .chain(status -> status == PartnerStatus.ENDED
                        ? Transactions.rejected(PARTNER_ENDED, "partner", partner.code())
                        : responsibilities
                                .withNumber(request.employee())
                                .chain(employee -> employee == null
                                        ? Transactions.rejected(EMPLOYEE_NOT_FOUND, "employee", request.employee())
                                        : owners.name(partner.id(), employee, request)
                                                .replaceWith(Outcome.done(partner.id()))));
    }

    private static @Nullable Outcome<UUID, PartnerOwnerErrorCode> answer(String constraint, OwnerRequest request) {
        return switch (constraint) {
            case "partner_one_owner" -> Outcome.rejected(OWNER_NAMED_ALREADY, "from", request.partner());
            case "partner_owner_while_with_us" -> Outcome.rejected(EMPLOYEE_HAS_LEFT, "employee", request.employee());
            default -> null;
        };
    }
}
