package dev.tributary.partners.rules;

import java.util.UUID;

/**
 * Two partners to merge, with the versions that the caller saw.
 *
 * @param reason how it is known that both are one company
 */
public record MergeRequest(UUID survivor, int survivorVersion, UUID loser, int loserVersion, String reason) {}
