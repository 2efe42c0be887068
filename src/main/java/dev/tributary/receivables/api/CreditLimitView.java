package dev.tributary.receivables.api;

import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.platform.graphql.Node;
import dev.tributary.receivables.CreditLimitRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A credit limit for GraphQL. */
@Type("CreditLimit")
@Description(
        "A credit limit: the maximum exposure of a partner from a day on, until the next limit. Of several limits with the same first day, the latest one applies. A limit never changes; a new one replaces it.")
public record CreditLimitView(@Ignore CreditLimitRecord limit) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("CreditLimit", limit.id());
    }

    @NonNull
    @Description("The limit in the partner's currency.")
    public MoneyView getAmount() {
        return MoneyView.of(limit.amount(), limit.currency());
    }

    @NonNull
    @Description("The first business date on which it applies.")
    public LocalDate getValidFrom() {
        return limit.validFrom();
    }

    @NonNull
    @Description("The reason for this value.")
    public String getReason() {
        return limit.reason();
    }

    @NonNull
    @Description("The time at which it was set.")
    public OffsetDateTime getSetAt() {
        return limit.setAt();
    }
}
