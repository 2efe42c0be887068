package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A territory's name over a range of days.
 *
 * @param from the first day; null for its name since the beginning
 * @param to the first day without it; null if no end is known
 */
@RegisterForReflection
public record DatedName(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {}
