package dev.tributary.partners.api;

import dev.tributary.partners.KeyAccountRecord;
import dev.tributary.partners.rules.KeyAccountClass;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.platform.graphql.PeriodText;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a partner was classified for a period, for GraphQL. */
@Type("KeyAccount")
@Description("How a partner was classified for a period, and why.")
public record KeyAccountView(@Ignore KeyAccountRecord account) {

    private static final int PLACES = 4;

    @NonNull
    @Description("The period that it was classified for.")
    public PeriodText getPeriod() {
        return new PeriodText(account.period());
    }

    @NonNull
    @Description(
            "A as long as those that rank before it come to less than the A share of the sales, B as long as they come to less than the B share, else C: the one that reaches a share is within it.")
    public KeyAccountClass getAccountClass() {
        return account.accountClass();
    }

    @Nullable
    @Description("Its class in the period of the same kind right before; null where it had none.")
    public KeyAccountClass getBefore() {
        return account.before();
    }

    @NonNull
    @Description("Its place by sales, from 1; of partners that sold the same, the one with the lower code is first.")
    public Integer getRank() {
        return account.rank();
    }

    @NonNull
    @Description("Its sales of the period when it was classified, net.")
    public MoneyView getSales() {
        return MoneyView.of(account.sales(), account.currency());
    }

    @Nullable
    @Description(
            "sales ÷ sales of all that were classified, to four places; null for who sees some territories only, whom it would tell what the company sells.")
    public Decimal getShare() {
        return share(account.sales());
    }

    @Nullable
    @Description(
            "Sales of this partner and of all that rank before it ÷ sales of all, to four places; null for who sees some territories only.")
    public Decimal getCumulatedShare() {
        return share(account.cumulated());
    }

    private @org.jspecify.annotations.Nullable Decimal share(@org.jspecify.annotations.Nullable BigDecimal sales) {
        BigDecimal total = account.total();
        return sales == null || total == null ? null : Decimal.of(sales.divide(total, PLACES, RoundingMode.HALF_UP));
    }
}
