package dev.tributary.receivables;

import dev.tributary.shared.Amount;
import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The amount that a partner may owe, exact and in the partner's currency.
 *
 * @param validFrom its first business date
 * @param setBy the employee who set it; null if unknown
 */
@Type("CreditLimit")
@Description(
        "A credit limit: the maximum exposure of a partner from a day on, until the next limit. Of several limits with the same first day, the latest one applies. A limit never changes; a new one replaces it.")
public record CreditLimitRecord(
        UUID id,
        @Ignore UUID partnerId,

        @Description("The first business date on which it applies.")
        LocalDate validFrom,

        @Amount @Description("The limit in the partner's currency.")
        BigDecimal amount,

        @Ignore String currency,
        @Description("The reason for this value.") String reason,
        @Ignore @Nullable UUID setBy,
        @Description("The time at which it was set.") OffsetDateTime setAt,

        @Description("Whether it applies today: the latest of the partner's limits whose first day is not after today.")
        boolean appliesToday)
        implements Node {}
