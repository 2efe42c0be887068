package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Two partners to merge, with the versions that the caller saw.
 *
 * @param survivor null if the caller's id is not the id of a partner
 * @param loser null if the caller's id is not the id of a partner
 * @param reason how it is known that both are one company
 */
public record MergeRequest(
        @Nullable UUID survivor,
        int survivorVersion,
        @Nullable UUID loser,
        int loserVersion,
        String reason) {}
