package dev.tributary.partners;

import dev.tributary.partners.rules.KeyDateKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A contact's key date that recurs.
 *
 * @param on the day on which it recurs
 * @param year the year of its first time; null if unknown
 */
public record ReminderRecord(
        LocalDate on, KeyDateKind kind, @Nullable Integer year, ContactRecord contact) {}
