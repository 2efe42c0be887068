package dev.tributary.partners;

import dev.tributary.partners.rules.KeyDateKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A key date of a contact that comes round.
 *
 * @param on the day in question
 * @param year of its first time; null where it is not known
 */
public record ReminderRecord(
        LocalDate on, KeyDateKind kind, @Nullable Integer year, ContactRecord contact) {}
