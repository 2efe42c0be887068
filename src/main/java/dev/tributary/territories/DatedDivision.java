package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An administrative division that a territory covers on some days.
 *
 * @param code GB/T 2260
 * @param from the first day; null for one that was covered when history began to be kept
 * @param to the first day without it; null for as long as anybody knows
 */
public record DatedDivision(
        String code, @Nullable LocalDate from, @Nullable LocalDate to) {}
