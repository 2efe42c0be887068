package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An administrative division that a territory covers over a range of days.
 *
 * @param code GB/T 2260
 * @param from the first day; null for a division covered since the beginning
 * @param to the first day without it; null if no end is known
 */
@RegisterForReflection
public record DatedDivision(
        String code, @Nullable LocalDate from, @Nullable LocalDate to) {}
