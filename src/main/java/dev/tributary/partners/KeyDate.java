package dev.tributary.partners;

import dev.tributary.partners.rules.KeyDateKind;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A day to think of a contact every year.
 *
 * @param year of its first time; null where it is not known
 */
@Embeddable
record KeyDate(
        @Enumerated(EnumType.STRING) KeyDateKind kind,
        int month,
        int day,
        @Nullable Integer year) {}
