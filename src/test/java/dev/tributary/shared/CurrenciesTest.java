package dev.tributary.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class CurrenciesTest {

    /** Currencies of some countries in the JDKs that we run on that ISO no longer has, or does not have yet. */
    private static final Set<String> KNOWN_DIFFERENCES = Set.of("ANG", "BGN", "CUC", "HRK", "SLL", "ZWL");

    @ParameterizedTest
    @ValueSource(strings = {"CNY", "USD", "JPY", "EUR", "HKD", "XOF", "SLE", "VES"})
    void aCurrencyOfTodayIsInUse(String code) {
        assertThat(Currencies.isInUse(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"XXX", "XTS", "XAU", "XDR", "DEM", "FRF", "HRK", "BGN", "CHE", "USN", "RMB", "cny", "CNH", ""})
    void fundsMetalsTestsAndOldMoneyAreNotInUse(String code) {
        assertThat(Currencies.isInUse(code)).isFalse();
    }

    @Test
    void everyCountryOfTheJdkHasItsMoneyAndNothingElseIsThere() {
        Set<String> ofCountries = new HashSet<>();
        for (var country : Locale.getISOCountries()) {
            var currency = Currency.getInstance(new Locale("", country));
            if (currency != null) {
                ofCountries.add(currency.getCurrencyCode());
            }
        }
        var missing = new HashSet<>(ofCountries);
        missing.removeAll(Currencies.inUse());
        assertThat(KNOWN_DIFFERENCES).containsAll(missing);

        var more = new HashSet<>(Currencies.inUse());
        more.removeAll(ofCountries);
        // Of Venezuela, Curaçao, Sierra Leone and Zimbabwe, some of them newer than a JDK may be.
        assertThat(Set.of("VED", "XCG", "SLE", "ZWG")).containsAll(more);
    }
}
