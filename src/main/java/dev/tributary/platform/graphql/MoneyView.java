package dev.tributary.platform.graphql;

import dev.tributary.shared.Money;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;

/** {@link Money} on the wire. */
@Type("Money")
@Description("An exact amount in one currency.")
@DefaultNonNull
public record MoneyView(
        @Description("The exact amount, with two to four decimals.")
        Decimal amount,

        @Description("The currency of the amount.") CurrencyCode currency) {

    /** The wire form of this money. */
    public static MoneyView of(Money money) {
        return of(money.amount(), money.currency());
    }

    /** The wire form of this amount. */
    public static MoneyView of(BigDecimal amount, String currency) {
        return new MoneyView(Decimal.ofMoney(amount), new CurrencyCode(currency));
    }
}
