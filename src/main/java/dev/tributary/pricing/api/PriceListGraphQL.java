package dev.tributary.pricing.api;

import dev.tributary.catalogue.ProductRecord;
import dev.tributary.partners.PartnerKind;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.platform.graphql.BadInput;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.PriceListEnding;
import dev.tributary.pricing.PriceListFilter;
import dev.tributary.pricing.PriceListOpening;
import dev.tributary.pricing.PriceListRecord;
import dev.tributary.pricing.PriceReads;
import dev.tributary.pricing.PriceRecord;
import dev.tributary.pricing.PriceRemoval;
import dev.tributary.pricing.PriceSetting;
import dev.tributary.pricing.ProductPriceRecord;
import dev.tributary.pricing.rules.PriceListErrorCode;
import dev.tributary.pricing.rules.PriceListRequest;
import dev.tributary.pricing.rules.PriceRequest;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Slice;
import dev.tributary.shared.TextKind;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import dev.tributary.territories.api.TerritoryNodes;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Price lists and the prices of products, for GraphQL. */
@GraphQLApi
public class PriceListGraphQL {

    private final PriceReads prices;
    private final PriceListOpening opening;
    private final PriceListEnding ending;
    private final PriceSetting setting;
    private final PriceRemoval removal;
    private final PartnerReads partners;
    private final TerritoryReads territories;
    private final Caller caller;

    PriceListGraphQL(
            PriceReads prices,
            PriceListOpening opening,
            PriceListEnding ending,
            PriceSetting setting,
            PriceRemoval removal,
            PartnerReads partners,
            TerritoryReads territories,
            Caller caller) {
        this.prices = prices;
        this.opening = opening;
        this.ending = ending;
        this.setting = setting;
        this.removal = removal;
        this.partners = partners;
        this.territories = territories;
        this.caller = caller;
    }

    private record PriceKey(@Nullable String partner, LocalDate on) {}

    @Query
    @Description(
            "The price lists that the caller may see, by code: lists that apply on some day to the caller's own company, or to a partner that the caller may see.")
    @RolesAllowed(EVERYBODY)
    public Uni<Connection<PriceListRecord>> priceLists(
            @Nullable @Description("Filters the lists. If omitted, all are returned.") PriceListFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, String.class);
        PriceListFilter wanted = filter == null ? PriceListFilter.ANY : filter;
        Scope scope = caller.scope();
        return prices.page(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice, page.after(), list -> Cursor.at(list.code()), () -> prices.count(scope, wanted)));
    }

    @Description("The prices of the list, by product code.")
    public Uni<Connection<PriceView>> prices(
            @Source PriceListRecord list, @DefaultValue("20") int first, @Nullable String after, Context context) {
        PageRequest page = PageRequest.of(first, after, String.class);
        Scope scope = caller.scope();
        return Batches.<UUID, Slice<PriceRecord>>one(
                        context,
                        "PriceList.prices",
                        page,
                        list.id(),
                        ids -> prices.pricesByList(scope, ids, page.first(), page.after()))
                .map(slice -> new Connection<>(
                        slice == null ? new Slice<>(List.of(), false) : slice,
                        page.after(),
                        price -> new PriceView(price, list.currency()),
                        price -> Cursor.at(price.product().code()),
                        () -> Batches.<UUID, Integer>one(
                                        context,
                                        "PriceList.prices.totalCount",
                                        "",
                                        list.id(),
                                        ids -> prices.countByList(scope, ids))
                                .map(count -> count == null ? 0 : count)));
    }

    @Description(
            "The territory of the list's audience. Null if the list is not for a territory, or if the caller may not see it.")
    public Uni<@Nullable TerritoryRecord> territory(@Source PriceListRecord list, Context context) {
        UUID territory = list.territoryId();
        return territory == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.territory(context, territories, caller.scope(), territory);
    }

    @Description("The partner that the list is for. Null if it is for more than one.")
    public Uni<@Nullable PartnerRecord> partner(@Source PriceListRecord list, Context context) {
        UUID partner = list.partnerId();
        return partner == null
                ? Uni.createFrom().nullItem()
                : PartnerNodes.partner(context, partners, caller.scope(), partner);
    }

    @Description(
            "The price of the product for a partner on a day, by the price lists. The most specific list applies: the partner's own; then, from its territory of that day upwards, the list for its kind before the list for all kinds; then the list for its kind; then the list for everybody. Null if no list has a price, or if the caller may not see the partner.")
    public Uni<@Nullable ProductPriceRecord> price(
            @Source ProductRecord product,
            @Nullable
                    @Description(
                            "The code of the partner. Required for employees. For partners the default is their own company.")
                    String partner,
            @Nullable @Description("The business date. If omitted, today.") LocalDate on,
            Context context) {
        Scope scope = caller.scope();
        if (partner == null && !scope.isPartner()) {
            throw new BadInput(BadInput.Problem.PARTNER_UNNAMED);
        }
        PriceKey key = new PriceKey(partner, on == null ? scope.today() : on);
        return Batches.one(
                context,
                "Product.price",
                key,
                product.id(),
                ids -> prices.pricesFor(scope, ids, key.partner(), key.on()));
    }

    @Mutation
    @Description("Opens a price list with its prices.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PriceListRecord, PriceListErrorCode>> priceListOpen(
            @Description("The list to open.") PriceListOpenInput input) {
        return payload(opening.open(caller.scope(), input.request(), input.idempotencyKey()));
    }

    @Mutation
    @Description("Ends a price list earlier than agreed.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PriceListRecord, PriceListErrorCode>> priceListEnd(
            @IdOf("PriceList") @Description("The id of the price list.") UUID id,
            @Description("The version that the caller saw, and the date.") PriceListEndInput input) {
        return payload(ending.end(caller.scope(), id, input.version(), input.on()));
    }

    @Mutation
    @Description(
            "Sets prices in a list that has not ended: all of them, or none if there is an error. Existing orders do not change. For a price change at a later date, end the list (priceListEnd) and open a new one (priceListOpen with pricesOf).")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PriceListRecord, PriceListErrorCode>> priceListPrice(
            @IdOf("PriceList") @Description("The id of the price list.") UUID id,
            @Description("The version that the caller saw, and the prices.") PriceListPriceInput input) {
        return payload(setting.set(caller.scope(), id, input.version(), input.prices()));
    }

    @Mutation
    @Description(
            "Removes prices from a list that has not ended: all of them, or none if there is an error. For these products the next less specific list applies. Existing orders do not change.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<PriceListRecord, PriceListErrorCode>> priceListPriceRemove(
            @IdOf("PriceList") @Description("The id of the price list.") UUID id,
            @Description("The version that the caller saw, and the products.") PriceListPriceRemoveInput input) {
        return payload(removal.remove(caller.scope(), id, input.version(), input.products()));
    }

    private Uni<Payload<PriceListRecord, PriceListErrorCode>> payload(Uni<Outcome<UUID, PriceListErrorCode>> work) {
        return Payload.ofMany(work, caller, prices::byId);
    }

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

            @Nullable
            @Description("The code of the territory that the list is for, including all territories below it.")
            String territory,

            @Nullable @Description("The code of the partner that the list is for. It excludes kind and territory.")
            String partner,

            @Description("The first business date on which it applies; today or later.")
            LocalDate from,

            @Nullable
            @Description("The first business date on which it no longer applies. If omitted, no end is agreed.")
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

    @Input("PriceListEndInput")
    @Description("The earlier end of a price list.")
    public record PriceListEndInput(
            @Description("The version of the list that the caller saw.")
            Integer version,

            @Description(
                    "The first business date on which the list no longer applies; today or later. Orders with earlier dates are still priced by it.")
            LocalDate on) {}

    @Input("PriceListPriceInput")
    @Description("Prices to set in a price list.")
    public record PriceListPriceInput(
            @Description("The version of the list that the caller saw.")
            Integer version,

            @Description(
                    "The prices, 1 to 500, each of a different product. The prices of other products do not change.")
            List<PriceRequest> prices) {}

    @Input("PriceListPriceRemoveInput")
    @Description("Prices to remove from a price list.")
    public record PriceListPriceRemoveInput(
            @Description("The version of the list that the caller saw.")
            Integer version,

            @Description("The codes of 1 to 500 different products. The list must have a price of each.")
            List<String> products) {}
}
