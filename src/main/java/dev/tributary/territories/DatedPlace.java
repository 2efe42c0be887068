package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * In which territory something is on some days: a territory below another, or a partner in one.
 *
 * @param from the first day; null for where it was when history began to be kept
 * @param to the first day elsewhere; null for as long as anybody knows
 */
public record DatedPlace(
        UUID territory, @Nullable LocalDate from, @Nullable LocalDate to) {}
