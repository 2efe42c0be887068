package dev.tributary.orders;

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
public record OrderRecord(
        UUID id,
        String number,
        UUID partnerId,
        UUID territoryId,
        @Nullable UUID employeeId,
        LocalDate orderDate,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate shipDate,
        OrderStatus status,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal freight,
        BigDecimal total,
        int version,
        @Nullable List<OrderLineRecord> lines) {}
