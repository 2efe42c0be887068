package dev.tributary.receivables.rules;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A receipt to record.
 *
 * @param partner code
 * @param receivedOn business date
 * @param currency ISO 4217 code
 */
public record PaymentReceived(
        String partner,
        LocalDate receivedOn,
        BigDecimal amount,
        String currency,
        @Nullable String reference,
        List<Part> allocations) {

    /**
     * The part of the receipt to allocate to an order.
     *
     * @param order number
     * @param amount in the payment's currency
     */
    public record Part(String order, BigDecimal amount) {}
}
