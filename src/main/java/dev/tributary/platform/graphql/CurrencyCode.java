package dev.tributary.platform.graphql;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

/** An ISO 4217 currency code. Which ones come in {@link ScalarForm} says; any that we have go out. */
@CustomScalar("CurrencyCode")
@Description("The ISO 4217 code of a currency in use, such as \"CNY\". Amounts in different currencies are never added.")
public record CurrencyCode(String code) implements CustomStringScalar {

    @Override
    public String stringValueForSerialization() {
        return code;
    }
}
