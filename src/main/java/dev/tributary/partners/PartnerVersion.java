package dev.tributary.partners;

import java.util.UUID;

/** A partner in the version that a caller saw. */
public record PartnerVersion(UUID id, int version) {}
