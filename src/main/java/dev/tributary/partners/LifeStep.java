package dev.tributary.partners;

import java.util.Set;

import static dev.tributary.partners.PartnerStatus.ACTIVE;
import static dev.tributary.partners.PartnerStatus.ENDED;
import static dev.tributary.partners.PartnerStatus.ONBOARDING;
import static dev.tributary.partners.PartnerStatus.PROSPECT;
import static dev.tributary.partners.PartnerStatus.SUSPENDED;

/** A step of a partner's life. */
public enum LifeStep {
    /** A prospect is won. */
    ONBOARD("partnerOnboard", Set.of(PROSPECT), ONBOARDING, false),
    /** Its papers are done. */
    ACTIVATE("partnerActivate", Set.of(ONBOARDING), ACTIVE, false),
    /** It may not order for now. */
    SUSPEND("partnerSuspend", Set.of(ACTIVE), SUSPENDED, true),
    /** It may order again. */
    RESUME("partnerResume", Set.of(SUSPENDED), ACTIVE, true),
    /** It is over, or never came to anything. */
    END("partnerEnd", Set.of(PROSPECT, ONBOARDING, ACTIVE, SUSPENDED), ENDED, true);

    /** The name of the mutation. */
    final String operation;

    // Made by Set.of, which the type does not tell.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<PartnerStatus> from;

    final PartnerStatus to;

    /** Whether people will ask why. */
    final boolean asksForReason;

    LifeStep(String operation, Set<PartnerStatus> from, PartnerStatus to, boolean asksForReason) {
        this.operation = operation;
        this.from = from;
        this.to = to;
        this.asksForReason = asksForReason;
    }

    /** Whether a partner that stands here can take it. */
    boolean isOpenFrom(PartnerStatus status) {
        return from.contains(status);
    }
}
