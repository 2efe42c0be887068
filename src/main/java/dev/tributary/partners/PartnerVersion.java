package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A partner in the version that a caller saw.
 *
 * @param id null if the caller named an id that is no partner's
 */
public record PartnerVersion(@Nullable UUID id, int version) {}
