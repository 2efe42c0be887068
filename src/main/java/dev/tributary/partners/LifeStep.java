package dev.tributary.partners;

import java.util.Set;

import static dev.tributary.partners.PartnerStatus.ACTIVE;
import static dev.tributary.partners.PartnerStatus.ENDED;
import static dev.tributary.partners.PartnerStatus.ONBOARDING;
import static dev.tributary.partners.PartnerStatus.PROSPECT;
import static dev.tributary.partners.PartnerStatus.SUSPENDED;

/** A step of a partner's life cycle. */
public enum LifeStep {
    /** The prospect is won. */
    ONBOARD("partnerOnboard", Set.of(PROSPECT), ONBOARDING, false),
    /** Its papers are complete. */
    ACTIVATE("partnerActivate", Set.of(ONBOARDING), ACTIVE, false),
    /** It may not order for now. */
    SUSPEND("partnerSuspend", Set.of(ACTIVE), SUSPENDED, true),
    /** It may order again. */
    RESUME("partnerResume", Set.of(SUSPENDED), ACTIVE, true),
    /** The partnership is over, or never began. */
    END("partnerEnd", Set.of(PROSPECT, ONBOARDING, ACTIVE, SUSPENDED), ENDED, true);

    /** The name of the mutation. */
    final String operation;

    // Created by Set.of and therefore immutable, which the type does not show.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<PartnerStatus> from;

    final PartnerStatus to;

    /** Whether the step needs a reason. */
    final boolean asksForReason;

    LifeStep(String operation, Set<PartnerStatus> from, PartnerStatus to, boolean asksForReason) {
        this.operation = operation;
        this.from = from;
        this.to = to;
        this.asksForReason = asksForReason;
    }

    /** Whether a partner with this status can take the step. */
    boolean isOpenFrom(PartnerStatus status) {
        return from.contains(status);
    }
}
