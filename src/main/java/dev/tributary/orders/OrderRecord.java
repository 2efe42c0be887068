package dev.tributary.orders;

import dev.tributary.shared.Amount;
import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A sales order as it is now. Dates are business dates. Amounts are exact and in the order's currency; total = net +
 * tax + freight.
 *
 * @param territoryId where it was sold: the partner's territory on the order's date
 * @param employeeId the employee who took it, if any
 * @param lines null if they were not read with the order
 */
@Type("Order")
@Description("A sales order of a partner. All its amounts are in the partner's currency; total = net + tax + freight.")
public record OrderRecord(
        UUID id,

        @Description("The number that people use for it; unique.")
        String number,

        @Ignore UUID partnerId,
        @Ignore UUID territoryId,
        @Ignore @Nullable UUID employeeId,

        @Description("The business date on which the order was placed. Its sales count on this day.")
        LocalDate orderDate,

        @Description("The business date by which the order has to be paid. Null if none was agreed.") @Nullable
        LocalDate dueDate,

        @Description("The business date on which the goods left. Null until then.") @Nullable
        LocalDate shipDate,

        @Description("The status.") OrderStatus status,
        @Ignore String currency,

        @Amount @Description("The sum of the lines, without tax and freight. This amount counts as sales.")
        BigDecimal net,

        @Amount @Description("Value-added tax.") BigDecimal tax,

        @Amount @Description("Freight that the partner pays.")
        BigDecimal freight,

        @Amount @Description("The amount that the partner owes for the order: net + tax + freight.")
        BigDecimal total,

        @Description("Counts the changes. A mutation names the version that its caller saw.")
        int version,

        @Ignore @Nullable List<OrderLineRecord> lines)
        implements Node {}
