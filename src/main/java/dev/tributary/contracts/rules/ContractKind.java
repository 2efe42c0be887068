package dev.tributary.contracts.rules;

import org.eclipse.microprofile.graphql.Description;

import java.util.Set;

import static dev.tributary.contracts.rules.ReviewRole.DIRECTOR;
import static dev.tributary.contracts.rules.ReviewRole.FINANCE;
import static dev.tributary.contracts.rules.ReviewRole.MANAGER;

/** The kind of a contract with a partner, and the roles that have to approve it. The database has the same rule. */
@Description("The kind of a contract with a partner.")
public enum ContractKind {
    @Description("An alliance (联盟合作). A manager and a director have to approve it.")
    ALLIANCE(Set.of(MANAGER, DIRECTOR)),
    @Description("Distribution (经销). A manager, finance and a director have to approve it.")
    DISTRIBUTION(Set.of(MANAGER, FINANCE, DIRECTOR)),
    @Description("A rebate on cumulated volume (累积优惠). Finance and a director have to approve it.")
    VOLUME_REBATE(Set.of(FINANCE, DIRECTOR)),
    @Description("Sale on account: sign now, pay later (签单挂帐). Finance and a director have to approve it.")
    ON_ACCOUNT(Set.of(FINANCE, DIRECTOR));

    // Made by Set.of, which the type does not tell.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<ReviewRole> reviewers;

    ContractKind(Set<ReviewRole> reviewers) {
        this.reviewers = reviewers;
    }

    /** The roles that have to approve it. */
    public Set<ReviewRole> reviewers() {
        return reviewers;
    }
}
