package dev.tributary.rights.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An exclusive right to grant; partner, territory and product line by their codes.
 *
 * @param from the first business date
 * @param to the first business date on which it no longer applies; null if no end is agreed
 */
public record RightRequest(
        String partner,
        String territory,
        String productLine,
        LocalDate from,
        @Nullable LocalDate to) {}
