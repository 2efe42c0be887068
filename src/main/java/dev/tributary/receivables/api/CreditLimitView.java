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
        "How much a partner may owe from a day on, until the next limit; of several from the same day the one that was set last. It never changes: another follows it.")
public record CreditLimitView(@Ignore CreditLimitRecord limit) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("CreditLimit", limit.id());
    }

    @NonNull
    @Description("How much, in the partner's currency.")
    public MoneyView getAmount() {
        return MoneyView.of(limit.amount(), limit.currency());
    }

    @NonNull
    @Description("The first business date on which it holds.")
    public LocalDate getValidFrom() {
        return limit.validFrom();
    }

    @NonNull
    @Description("Why so much.")
    public String getReason() {
        return limit.reason();
    }

    @NonNull
    @Description("When it was set.")
    public OffsetDateTime getSetAt() {
        return limit.setAt();
    }
}
