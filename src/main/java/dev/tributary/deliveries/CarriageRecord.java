package dev.tributary.deliveries;

import dev.tributary.shared.Amount;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * The freight agreed with a carrier and the freight paid, in one currency.
 *
 * @param settled null before the freight is settled
 * @param reason why the amount paid differs from the amount agreed
 */
@Type("Carriage")
@Description("The agreement with the carrier of a delivery (承运协议), and its payment.")
public record CarriageRecord(
        @Description("The number of the agreement.") String agreement,

        @Amount @Description("The freight that was agreed with the carrier.")
        BigDecimal freight,

        @Ignore String currency,

        @Amount @Description("The freight that was paid to the carrier. Null until it is settled.") @Nullable
        BigDecimal settled,

        @Description("The time at which the freight was settled.") @Nullable
        OffsetDateTime settledAt,

        @Description("Why the paid freight differs from the agreed freight.") @Nullable
        String reason) {}
