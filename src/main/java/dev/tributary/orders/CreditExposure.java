package dev.tributary.orders;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/** The credit of partners: orders ask for it before a confirmation, receivables answers. */
public interface CreditExposure {

    /**
     * A partner's credit when one of its orders is to be confirmed. Amounts are in the partner's currency.
     *
     * @param limit how much the partner may owe today; null if it has no limit
     * @param before the exposure without the order
     * @param withOrder the exposure with the open part of the order
     */
    record Credit(@Nullable BigDecimal limit, BigDecimal before, BigDecimal withOrder) {}

    /**
     * The credit of the order's partner, with and without the order. Locks the partner's credit until the transaction
     * ends: a concurrent request for another order of this partner waits, and then counts this order too.
     *
     * @param order the key of an order that is not confirmed
     */
    Uni<Credit> lockedFor(UUID order);
}
