package dev.tributary.assessment.api;

import dev.tributary.assessment.KeyAccountPeriodRecord;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.platform.graphql.PeriodText;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;

/** A period whose partners are classified, for GraphQL. */
@Type("KeyAccountPeriod")
@Description("A period whose partners are classified by their share of sales (二八原理).")
public record KeyAccountPeriodView(@Ignore KeyAccountPeriodRecord known) {

    @NonNull
    @Description("The period.")
    public PeriodText getPeriod() {
        return new PeriodText(known.period());
    }

    @NonNull
    @Description("The share of sales that class A reaches, as a fraction.")
    public Decimal getShareA() {
        return Decimal.of(known.shareA());
    }

    @NonNull
    @Description("The share of sales that classes A and B reach together, as a fraction.")
    public Decimal getShareB() {
        return Decimal.of(known.shareB());
    }

    @Nullable
    @Description(
            "The net sales of all classified partners, in the company's currency. Null for callers who may see only some territories.")
    public MoneyView getTotal() {
        return known.total() == null ? null : MoneyView.of(known.total(), known.currency());
    }

    @NonNull
    @Description("The time of the last classification. Later orders and changes count only after the next one.")
    public OffsetDateTime getAt() {
        return known.at();
    }
}
