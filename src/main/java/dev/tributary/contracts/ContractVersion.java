package dev.tributary.contracts;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A contract in the version that a caller saw.
 *
 * @param id null if the caller named an id that is no contract's
 */
public record ContractVersion(@Nullable UUID id, int version) {}
