package dev.tributary.pricing.api;

import dev.tributary.partners.PartnerKind;
import dev.tributary.pricing.rules.PriceListRequest;
import dev.tributary.pricing.rules.PriceRequest;
import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A price list to open, for GraphQL. */
@Input("PriceListOpenInput")
@Description(
        "A price list to open: for one partner, for a kind, for a territory, or for a kind in a territory. If none of them is given, the list is for everybody.")
public record PriceListOpenInput(
        @Description("The code that people will use for it; unique.")
        String code,

        @Description("The name.") String name,

        @Description("The currency of the prices. The list applies to partners that trade in it.")
        String currency,

        @Nullable @Description("The kind of partner that the list is for.")
        PartnerKind kind,

        @Nullable @Description("The code of the territory that the list is for, including all territories below it.")
        String territory,

        @Nullable @Description("The code of the partner that the list is for. It excludes kind and territory.")
        String partner,

        @Description("The first business date on which it applies; today or later.")
        LocalDate from,

        @Nullable @Description("The first business date on which it no longer applies. If omitted, no end is agreed.")
        LocalDate to,

        @Nullable @Description("The code of a list in the same currency. Its prices and floor prices are copied.")
        String pricesOf,

        @Nullable @Description("Prices that are added to the prices of pricesOf, or replace them; at most 500.")
        List<PriceRequest> prices,

        @Description(
                "A key that the client chooses for each new list. The same key sent again returns the same answer and opens no second list.")
        String idempotencyKey) {

    PriceListRequest request() {
        return new PriceListRequest(
                code,
                TextKind.strip(name),
                currency,
                kind == null ? null : kind.name(),
                territory,
                partner,
                from,
                to,
                pricesOf,
                prices == null ? List.of() : prices);
    }
}
