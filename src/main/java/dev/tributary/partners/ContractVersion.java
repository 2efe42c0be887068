package dev.tributary.partners;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A contract as a caller saw it.
 *
 * @param id null where the caller named something that is no contract
 */
public record ContractVersion(@Nullable UUID id, int version) {}
