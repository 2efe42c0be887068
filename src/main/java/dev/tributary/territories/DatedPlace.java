package dev.tributary.territories;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The territory that contains a territory or a partner, over a range of days.
 *
 * @param from the first day; null for its place since the beginning
 * @param to the first day elsewhere; null if no end is known
 */
@RegisterForReflection
public record DatedPlace(
        UUID territory, @Nullable LocalDate from, @Nullable LocalDate to) {}
