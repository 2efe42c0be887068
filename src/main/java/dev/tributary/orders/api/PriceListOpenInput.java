package dev.tributary.orders.api;

import dev.tributary.orders.rules.PriceListRequest;
import dev.tributary.partners.PartnerKind;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.shared.TextKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;
import java.util.List;

/** A price list to open, for GraphQL. */
@Input("PriceListOpenInput")
@Description(
        "A price list to open: for one partner, or for a kind, a territory or a kind within a territory; where none is given, for everybody.")
public record PriceListOpenInput(
        @NonNull @Description("The code that people will know it by; unique.")
        String code,

        @NonNull @Description("Its name.") String name,

        @NonNull @Description("The currency of its prices; it holds for partners that trade in it.")
        CurrencyCode currency,

        @Nullable @Description("The kind of partners that it is for.")
        PartnerKind kind,

        @Nullable @Description("The code of the territory that it is for, with all below it.")
        String territory,

        @Nullable @Description("The code of the partner that it is for; not together with kind or territory.")
        String partner,

        @NonNull @Description("Its first business date, today or later.")
        LocalDate from,

        @Nullable @Description("The first business date without it; left out: no end is agreed.")
        LocalDate to,

        @Nullable
        @Description(
                "The code of a list in the same currency whose prices and floors it begins with, such as the one that it follows.")
        String pricesOf,

        @Nullable @Description("Prices besides, or instead of those of pricesOf; at most 500.")
        List<@NonNull PriceInput> prices,

        @NonNull
        @Description(
                "Chosen by the client, anew for each list; the same key sent again gives the same answer and no second list.")
        String idempotencyKey) {

    PriceListRequest request() {
        return new PriceListRequest(
                code,
                TextKind.strip(name),
                currency.code(),
                kind == null ? null : kind.name(),
                territory,
                partner,
                from,
                to,
                pricesOf,
                prices == null
                        ? List.of()
                        : prices.stream().map(PriceInput::request).toList());
    }
}
