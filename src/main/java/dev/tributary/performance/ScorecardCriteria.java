package dev.tributary.performance;

import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of scorecards; a null field matches any.
 *
 * @param territory the code of a territory: partners in it or below it in today's tree
 */
public record ScorecardCriteria(
        @Nullable String territory,
        @Nullable PartnerKind kind,
        @Nullable PartnerStatus status) {}
