package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** An employee of the sales organisation. */
public record EmployeeRecord(
        UUID id, String number, String name, @Nullable String email) {}
