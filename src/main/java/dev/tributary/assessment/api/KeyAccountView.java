package dev.tributary.assessment.api;

import dev.tributary.assessment.KeyAccountRecord;
import dev.tributary.partners.KeyAccountClass;
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

/** The classification of a partner for a period, for GraphQL. */
@Type("KeyAccount")
@Description("The classification of a partner for a period, and the figures behind it.")
public record KeyAccountView(@Ignore KeyAccountRecord account) {

    private static final int PLACES = 4;

    @NonNull
    @Description("The period of the classification.")
    public PeriodText getPeriod() {
        return new PeriodText(account.period());
    }

    @NonNull
    @Description(
            "The class. Partners are ranked by sales. A partner is in class A if the partners before it have less than the A share of the sales, else in B if they have less than the B share, else in C. So the partner that reaches a share still belongs to that class.")
    public KeyAccountClass getAccountClass() {
        return account.accountClass();
    }

    @Nullable
    @Description("The class in the preceding period of the same kind. Null if it had none.")
    public KeyAccountClass getBefore() {
        return account.before();
    }

    @NonNull
    @Description("The rank by sales, from 1. Among partners with equal sales, the lower code comes first.")
    public Integer getRank() {
        return account.rank();
    }

    @NonNull
    @Description("The net sales of the partner in the period, at the time of the classification.")
    public MoneyView getSales() {
        return MoneyView.of(account.sales(), account.currency());
    }

    @Nullable
    @Description(
            "sales ÷ sales of all classified partners, to four decimals. Null for callers who may see only some territories, because the share would reveal the company's sales.")
    public Decimal getShare() {
        return share(account.sales());
    }

    @Nullable
    @Description(
            "Sales of this partner and all partners ranked before it ÷ sales of all classified partners, to four decimals. Null for callers who may see only some territories.")
    public Decimal getCumulatedShare() {
        return share(account.cumulated());
    }

    private @org.jspecify.annotations.Nullable Decimal share(@org.jspecify.annotations.Nullable BigDecimal sales) {
        BigDecimal total = account.total();
        return sales == null || total == null ? null : Decimal.of(sales.divide(total, PLACES, RoundingMode.HALF_UP));
    }
}
