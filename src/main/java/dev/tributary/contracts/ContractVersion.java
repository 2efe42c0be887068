package dev.tributary.contracts;

import java.util.UUID;

/** A contract in the version that a caller saw. */
public record ContractVersion(UUID id, int version) {}
