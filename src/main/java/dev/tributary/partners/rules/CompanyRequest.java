package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

/**
 * The names and the registration number of a company.
 *
 * @param name the registered name; in Chinese if the company has a Chinese name
 * @param registrationNumber unified social credit code
 */
public record CompanyRequest(
        String name, @Nullable String englishName, @Nullable String registrationNumber) {}
