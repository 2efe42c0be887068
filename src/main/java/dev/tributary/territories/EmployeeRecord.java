package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An employee of the sales organisation.
 *
 * @param leftOn the first business date without them; null if they have not left
 * @param hasAccount whether they can sign in
 */
@RegisterForReflection
public record EmployeeRecord(
        UUID id,
        String number,
        String name,
        @Nullable String email,
        @Nullable LocalDate leftOn,
        boolean hasAccount,
        int version) {}
