package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An employee who is to answer for a partner.
 *
 * @param partner code
 * @param employee personnel number
 * @param from the first business date
 * @param to the first business date without it; null for good
 */
public record OwnerRequest(
        String partner,
        String employee,
        LocalDate from,
        @Nullable LocalDate to) {}
