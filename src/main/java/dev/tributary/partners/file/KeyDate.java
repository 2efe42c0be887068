package dev.tributary.partners.file;

import dev.tributary.partners.rules.KeyDateKind;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A yearly date to remember about a contact.
 *
 * @param year the year of its first time; null if unknown
 */
@Embeddable
record KeyDate(
        @Enumerated(EnumType.STRING) KeyDateKind kind,
        int month,
        int day,
        @Nullable Integer year) {}
