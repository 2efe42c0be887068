package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Two partners to make one of, as the caller saw them.
 *
 * @param survivor null where the caller named something that is no partner
 * @param loser null where the caller named something that is no partner
 * @param reason why they are one company
 */
public record MergeRequest(
        @Nullable UUID survivor,
        int survivorVersion,
        @Nullable UUID loser,
        int loserVersion,
        String reason) {}
