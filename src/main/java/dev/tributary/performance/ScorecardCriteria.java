package dev.tributary.performance;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whose scorecards are asked for; a null field matches any.
 *
 * @param territory code of a territory; partners in it or below, by the tree of today
 */
public record ScorecardCriteria(
        @Nullable String territory,
        @Nullable PartnerKind kind,
        @Nullable PartnerStatus status) {}
