package dev.tributary.partners.api;

import dev.tributary.partners.KeyAccountPeriodRecord;
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
    @Description("Which part of sales class A reaches, as a fraction.")
    public Decimal getShareA() {
        return Decimal.of(known.shareA());
    }

    @NonNull
    @Description("Which part of sales classes A and B reach, as a fraction.")
    public Decimal getShareB() {
        return Decimal.of(known.shareB());
    }

    @Nullable
    @Description(
            "Sales of all that were classified, net, in the company's currency; null for who sees some territories only.")
    public MoneyView getTotal() {
        return known.total() == null ? null : MoneyView.of(known.total(), known.currency());
    }

    @NonNull
    @Description(
            "When they were classified last; orders that came or changed later count when they are classified again.")
    public OffsetDateTime getAt() {
        return known.at();
    }
}
