package dev.tributary.returns;

import dev.tributary.shared.Amount;
import dev.tributary.shared.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The credit of a return, with its business date. */
@Type("ReturnCredit")
@Description(
        "The amount that the partner need not pay because of a return. It is subtracted from the amount that the partner owes. It is also subtracted from sales, in the month of the credit and in the territory of the order.")
public record ReturnCreditRecord(
        @Description("The business date of the credit.") LocalDate creditedOn,
        @Ignore String currency,

        @Amount @Description("Σ received × unit price of the order line, without tax.")
        BigDecimal net,

        @Amount
        @Description(
                "The tax on the credited net amount: the order's tax × net credited of the order so far ÷ the order's net, minus the tax that was credited before.")
        BigDecimal tax) {

    @Description("net + tax.")
    public Money getTotal() {
        return new Money(net.add(tax), currency);
    }
}
