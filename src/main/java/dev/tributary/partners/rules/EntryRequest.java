package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

/**
 * A prospect to enter.
 *
 * @param code null for the next one
 * @param kind name of a kind of partner
 * @param territory code; null for the one that the address belongs to
 * @param currency ISO 4217
 * @param address the first of its file, if one is known
 * @param contact the first of its file, if one is known
 * @param anotherCompany whether it is to be entered although it may be a company that is entered already
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
