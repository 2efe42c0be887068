package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

/**
 * A prospect to enter.
 *
 * @param code null for the next one
 * @param kind name of a kind of partner
 * @param territory code
 * @param currency ISO 4217
 */
public record EntryRequest(
        @Nullable String code, CompanyRequest company, String kind, String territory, String currency) {}
