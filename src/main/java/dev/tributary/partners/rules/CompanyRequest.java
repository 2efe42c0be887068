package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

/**
 * The names, the registration number and the website of a company.
 *
 * @param name the registered name; in Chinese if the company has a Chinese name
 * @param registrationNumber unified social credit code
 */
public record CompanyRequest(
        String name,
        @Nullable String englishName,
        @Nullable String registrationNumber,
        @Nullable String website) {}
