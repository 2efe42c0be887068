package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

/**
 * A prospect to record.
 *
 * @param code null for the next one
 * @param kind name of a kind of partner
 * @param territory code; null for the territory that covers the address
 * @param currency ISO 4217
 * @param address the first of its file, if one is known
 * @param contact the first of its file, if one is known
 * @param anotherCompany whether to record it although a likely duplicate exists
 */
public record EntryRequest(
        @Nullable String code,
        CompanyRequest company,
        String kind,
        @Nullable String territory,
        String currency,
        @Nullable AddressRequest address,
        @Nullable ContactRequest contact,
        boolean anotherCompany) {}
