package dev.tributary.orders;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/** What partners owe and may owe: asked before an order is confirmed, answered by receivables. */
public interface CreditExposure {

    /**
     * A partner's credit when one of its orders is to be confirmed; amounts in the partner's currency.
     *
     * @param limit how much it may owe today; null if nobody has set a limit
     * @param before its exposure without the order
     * @param withOrder its exposure with what is open of the order
     */
    record Credit(@Nullable BigDecimal limit, BigDecimal before, BigDecimal withOrder) {}

    /**
     * The credit of the order's partner beside the order. It is locked until the transaction ends: whoever asks for
     * another order of the same partner waits, and is then told of this one.
     *
     * @param order the key of an order that is not confirmed
     */
    Uni<Credit> lockedFor(UUID order);
}
