package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A territory's name on some days.
 *
 * @param from the first day; null for the name that it had when history began to be kept
 * @param to the first day without it; null for as long as anybody knows
 */
public record DatedName(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {}
