package dev.tributary.returns.api;

import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.returns.ReturnCreditRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** The credit of a return for GraphQL. */
@Type("ReturnCredit")
@Description(
        "The amount that the partner need not pay because of a return. It is subtracted from the amount that the partner owes. It is also subtracted from sales, in the month of the credit and in the territory of the order.")
public record ReturnCreditView(@Ignore ReturnCreditRecord credit) {

    @NonNull
    @Description("The business date of the credit.")
    public LocalDate getCreditedOn() {
        return credit.creditedOn();
    }

    @NonNull
    @Description("Σ received × unit price of the order line, without tax.")
    public MoneyView getNet() {
        return MoneyView.of(credit.net(), credit.currency());
    }

    @NonNull
    @Description(
            "The tax on the credited net amount: the order's tax × net credited of the order so far ÷ the order's net, minus the tax that was credited before.")
    public MoneyView getTax() {
        return MoneyView.of(credit.tax(), credit.currency());
    }

    @NonNull
    @Description("net + tax.")
    public MoneyView getTotal() {
        return MoneyView.of(credit.net().add(credit.tax()), credit.currency());
    }
}
