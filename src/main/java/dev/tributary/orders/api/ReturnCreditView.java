package dev.tributary.orders.api;

import dev.tributary.orders.ReturnCreditRecord;
import dev.tributary.platform.graphql.MoneyView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** The credit of a return for GraphQL. */
@Type("ReturnCredit")
@Description(
        "What the partner need not pay for what came back. It is taken from what the partner owes, and from sales in the month in which it is credited, where the order was sold.")
public record ReturnCreditView(@Ignore ReturnCreditRecord credit) {

    @NonNull
    @Description("The business date on which it was credited.")
    public LocalDate getCreditedOn() {
        return credit.creditedOn();
    }

    @NonNull
    @Description("Σ received × unit price of the order's line, without tax.")
    public MoneyView getNet() {
        return MoneyView.of(credit.net(), credit.currency());
    }

    @NonNull
    @Description(
            "The tax that belongs to it: the order's tax × net credited of the order so far ÷ the order's net, less the tax that was credited before.")
    public MoneyView getTax() {
        return MoneyView.of(credit.tax(), credit.currency());
    }

    @NonNull
    @Description("net + tax.")
    public MoneyView getTotal() {
        return MoneyView.of(credit.net().add(credit.tax()), credit.currency());
    }
}
