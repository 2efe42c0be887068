package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of partners; a null field matches any.
 *
 * @param territory the code of a territory: partners in it or below it in today's tree
 * @param search the search term that somebody typed
 * @param keyAccountClass the class in the classified period that ended last; of several, in the longest one
 * @param withTwins whether the list has likely duplicates only
 */
public record PartnerCriteria(
        @Nullable String territory,
        @Nullable PartnerKind kind,
        @Nullable PartnerStatus status,
        @Nullable String search,
        boolean withTwins,
        @Nullable KeyAccountClass keyAccountClass) {}
