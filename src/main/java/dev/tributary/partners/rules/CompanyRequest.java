package dev.tributary.partners.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a company calls itself.
 *
 * @param name as it is registered, in Chinese where it has a Chinese name
 * @param registrationNumber unified social credit code
 */
public record CompanyRequest(
        String name, @Nullable String englishName, @Nullable String registrationNumber) {}
