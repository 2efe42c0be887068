package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The naming of an account manager for a partner.
 *
 * @param partner code
 * @param employee personnel number
 * @param from the first business date
 * @param to the first business date on which it no longer applies; null if there is no end
 */
public record OwnerRequest(
        String partner,
        String employee,
        LocalDate from,
        @Nullable LocalDate to) {}
