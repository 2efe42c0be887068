package dev.tributary.partners;

import dev.tributary.partners.rules.KeyDateKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A contact's key date that recurs.
 *
 * @param on the day on which it recurs
 * @param year the year of its first time; null if unknown
 */
@RegisterForReflection
public record ReminderRecord(
        LocalDate on, KeyDateKind kind, @Nullable Integer year, ContactRecord contact) {}
