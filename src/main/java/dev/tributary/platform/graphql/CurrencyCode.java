package dev.tributary.platform.graphql;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

/** An ISO 4217 currency code. {@link ScalarForm} defines the form of incoming codes. */
@CustomScalar("CurrencyCode")
@Description("An ISO 4217 currency code, such as \"CNY\". Amounts in different currencies are never added.")
public record CurrencyCode(String code) implements CustomStringScalar {

    @Override
    public String stringValueForSerialization() {
        return code;
    }
}
