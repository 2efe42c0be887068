package dev.tributary.receivables;

import dev.tributary.shared.Amount;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry of a partner's account; amounts are exact and in the partner's currency.
 *
 * @param postedOn the business date on which it counts
 */
@Type("PartnerEntry")
@Description(
        "An entry of a partner's account (往来账): a fact that changed what the partner owes. Entries never change; a correction is another entry on its own day.")
public record PartnerEntryRecord(
        @Ignore UUID id,

        @Description("The business date on which it counts.")
        LocalDate postedOn,

        @Description("What happened.") PartnerEntryKind kind,
        @Ignore String currency,

        @Amount @Description("Positive if the partner owes more, negative if it owes less.")
        BigDecimal amount,

        @Amount @Description("What the partner owes after this entry: Σ amounts until here. Negative if it paid ahead.")
        BigDecimal balance,

        @Ignore @Nullable UUID orderId,
        @Ignore @Nullable UUID receiptId) {}
