package dev.tributary.partners;

import dev.tributary.partners.rules.FileCompleteness;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static dev.tributary.partners.rules.PartnerErrorCode.ORDERS_OPEN;
import static dev.tributary.partners.rules.PartnerErrorCode.REASON_MISSING;
import static dev.tributary.partners.rules.PartnerErrorCode.RIGHTS_OPEN;
import static dev.tributary.partners.rules.PartnerErrorCode.STEP_NOT_OPEN;

/** Takes partners step by step from prospect to the end. Triggers of the database write the history. */
@ApplicationScoped
public class PartnerLifecycle {

    private final Edits<Partner, PartnerErrorCode> edits;
    private final Partners partners;
    private final OpenOrders openOrders;
    private final HeldRights rights;

    PartnerLifecycle(
            Edits<Partner, PartnerErrorCode> edits, Partners partners, OpenOrders openOrders, HeldRights rights) {
        this.edits = edits;
        this.partners = partners;
        this.openOrders = openOrders;
        this.rights = rights;
    }

    /**
     * Takes the step. To become active, a partner needs an address, a decision maker among its contacts, and a file
     * that is complete enough. To end, it may have neither open orders nor exclusive rights.
     *
     * @param reason required by some steps
     * @return the key of the partner, or the reasons for the rejection ({@link PartnerErrorCode})
     */
    public Uni<Outcome<UUID, PartnerErrorCode>> take(
            Scope scope, LifeStep step, PartnerVersion seen, @Nullable String reason) {
        List<Rejection<PartnerErrorCode>> unsound = step.asksForReason
                ? TextKind.PROSE.check(reason, "reason", REASON_MISSING)
                : TextKind.PROSE.checkIfGiven(reason, "reason", PartnerErrorCode.class);
        return edits.edit(
                scope,
                step.operation,
                seen.id(),
                seen.version(),
                unsound,
                partner -> partner.mayTake(step)
                        ? against(scope, step, partner).invoke(reasons -> {
                            if (reasons.isEmpty()) {
                                partner.take(step, reason);
                            }
                        })
                        : Edits.refused(STEP_NOT_OPEN, "id", partner.code(), partner.status()));
    }

    private Uni<List<Rejection<PartnerErrorCode>>> against(Scope scope, LifeStep step, Partner partner) {
        return switch (step) {
            case ACTIVATE -> partners.fileItems(partner).map(FileCompleteness::checkToTrade);
            case END ->
                openOrders
                        .count(partner.id())
                        .chain(orders -> rights.countFrom(partner, scope.today())
                                .map(held -> againstEnd(partner, orders, held)));
            case ONBOARD, SUSPEND, RESUME -> Edits.made();
        };
    }

    private static List<Rejection<PartnerErrorCode>> againstEnd(Partner partner, long orders, long rights) {
        List<Rejection<PartnerErrorCode>> reasons = new ArrayList<>();
        if (orders > 0) {
            reasons.add(Rejection.of(ORDERS_OPEN, "id", partner.code(), orders));
        }
        if (rights > 0) {
            reasons.add(Rejection.of(RIGHTS_OPEN, "id", partner.code(), rights));
        }
        return reasons;
    }
}
