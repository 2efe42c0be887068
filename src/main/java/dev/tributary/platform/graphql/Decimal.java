package dev.tributary.platform.graphql;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An exact decimal number, a string on the wire so that no client reads it as a binary float. */
@CustomScalar("Decimal")
@Description(
        "An exact decimal number as a string, such as \"1234.50\": digits, at most one decimal point, and optionally a leading minus; no grouping, no exponent. Never parse amounts of money into a binary float.")
public final class Decimal implements CustomStringScalar {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    private final BigDecimal value;

    /** @throws IllegalArgumentException if the text is no plain decimal of at most 15 digits and 4 decimals */
    public Decimal(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a decimal; write digits with at most one point and four decimals, such as 1234.50");
        }
        this.value = new BigDecimal(text);
    }

    private Decimal(BigDecimal value) {
        this.value = value;
    }

    /** Money: at least two decimals, more only where they are not zero. */
    public static Decimal ofMoney(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return new Decimal(shortest.scale() < 2 ? shortest.setScale(2) : shortest);
    }

    /** A quantity or a ratio, without trailing zeros. */
    public static Decimal of(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return new Decimal(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    /** The number. */
    public BigDecimal value() {
        return value;
    }

    @Override
    public String stringValueForSerialization() {
        return value.toPlainString();
    }
}
