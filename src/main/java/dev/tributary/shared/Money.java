package dev.tributary.shared;

import org.eclipse.microprofile.graphql.Description;

import java.math.BigDecimal;

/**
 * An exact amount in one currency.
 *
 * @param amount never rounded by this type; the database stores four decimals
 * @param currency ISO 4217 code
 */
@Description("An exact amount in one currency.")
public record Money(
        @Amount @Description("The exact amount, with two to four decimals.")
        BigDecimal amount,

        @Description("The currency of the amount.") String currency) {

    /** Zero in this currency. */
    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The sum of both.
     *
     * @throws IllegalArgumentException if the currencies differ, since such a sum has no meaning
     */
    public Money plus(Money other) {
        return new Money(amount.add(inSameCurrency(other).amount), currency);
    }

    /**
     * This amount less the other.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(inSameCurrency(other).amount), currency);
    }

    private Money inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " are different currencies");
        }
        return other;
    }
}
