package dev.tributary.platform.graphql;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

/** An ISO 4217 currency code. */
@CustomScalar("CurrencyCode")
@Description("An ISO 4217 currency code, such as \"CNY\". Amounts in different currencies are never added.")
public record CurrencyCode(String code) implements CustomStringScalar {

    /** @throws IllegalArgumentException if the text is not three capital letters */
    public CurrencyCode {
        if (code.length() != 3 || !code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            throw new IllegalArgumentException("'" + code + "' is no currency code; write three capitals, as CNY");
        }
    }

    @Override
    public String stringValueForSerialization() {
        return code;
    }
}
