package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A partner as a caller saw it.
 *
 * @param id null where the caller named something that is no partner
 */
public record PartnerVersion(@Nullable UUID id, int version) {}
