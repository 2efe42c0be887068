package dev.tributary.partners;

import dev.tributary.partners.rules.KeyAccountClass;
import org.jspecify.annotations.Nullable;

/**
 * Which partners are asked for; null asks for any.
 *
 * @param territory code of a territory; partners in it or below, by the tree of today
 * @param search what somebody typed to find partners by
 * @param keyAccountClass in the classified period that ended last; of several, the longest
 * @param withTwins whether only those are asked for that may be one company with another one
 */
public record PartnerCriteria(
        @Nullable String territory,
        @Nullable PartnerKind kind,
        @Nullable PartnerStatus status,
        @Nullable String search,
        boolean withTwins,
        @Nullable KeyAccountClass keyAccountClass) {}
