package dev.tributary.orders.api;

import dev.tributary.orders.PriceListCriteria;
import dev.tributary.orders.PriceListEnding;
import dev.tributary.orders.PriceListOpening;
import dev.tributary.orders.PriceReads;
import dev.tributary.orders.PriceRecord;
import dev.tributary.orders.PriceRemoval;
import dev.tributary.orders.PriceSetting;
import dev.tributary.orders.rules.PriceListErrorCode;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.api.PartnerView;
import dev.tributary.platform.graphql.BadInput;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.graphql.UserError;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Slice;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.api.TerritoryView;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.AUDITOR;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.PARTNER;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;
import static dev.tributary.platform.security.RealmRole.SALES_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_REP;
import static dev.tributary.platform.security.RealmRole.SALES_SUPPORT;

/** Price lists, and what products cost by them, for GraphQL. */
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
    @NonNull
    @Description(
            "The price lists that the caller may see, by code: those that hold, on some day, for the caller's own company or for a partner that the caller sees.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT, FINANCE, AUDITOR, PARTNER
    })
    public Uni<PriceListConnection> priceLists(
            @Nullable @Name("filter") @Description("Which lists; left out: all.") PriceListFilter filter,
            @Name("first") @DefaultValue("20") @Description("At most so many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("Go on after this cursor; left out: from the start.") String after) {
        PageRequest page = PageRequest.of(first, after, String.class);
        PriceListCriteria criteria = PriceListFilter.criteria(filter);
        return prices.page(caller.scope(), criteria, page.first(), page.after())
                .map(slice -> PriceListConnection.of(criteria, slice, page.after() == null));
    }

    @NonNull
    @Description("How many there are in the whole list.")
    public Uni<Integer> totalCount(@Source PriceListConnection connection) {
        return prices.count(caller.scope(), connection.criteria());
    }

    @NonNull
    @Description("Its prices, by the code of the product.")
    public Uni<PriceConnection> prices(
            @Source PriceListView list,
            @Name("first") @DefaultValue("20") @Description("At most so many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("Go on after this cursor; left out: from the start.") String after,
            Context context) {
        PageRequest page = PageRequest.of(first, after, String.class);
        Scope scope = caller.scope();
        return Batches.<UUID, Slice<PriceRecord>>load(
                        context,
                        "PriceList.prices",
                        page,
                        list.list().id(),
                        ids -> prices.pricesByList(scope, ids, page.first(), page.after()))
                .map(slice -> PriceConnection.of(
                        list.list(), slice == null ? new Slice<>(List.of(), false) : slice, page.after() == null));
    }

    @NonNull
    @Description("How many there are in the whole list.")
    public Uni<Integer> totalCount(@Source PriceConnection connection, Context context) {
        Scope scope = caller.scope();
        return Batches.<UUID, Integer>load(
                        context,
                        "PriceList.prices.totalCount",
                        "",
                        connection.ofList(),
                        ids -> prices.countByList(scope, ids))
                .map(count -> count == null ? 0 : count);
    }

    @Nullable
    @Description("The territory that it is for; null if it is for none, and where the caller may not see it.")
    public Uni<TerritoryView> territory(@Source PriceListView list, Context context) {
        UUID territory = list.list().territoryId();
        return territory == null
                ? Uni.createFrom().nullItem()
                : TerritoryView.byId(context, territories, caller.scope(), territory);
    }

    @Nullable
    @Description("The partner that it is for; null if it is for more than one.")
    public Uni<PartnerView> partner(@Source PriceListView list, Context context) {
        UUID partner = list.list().partnerId();
        return partner == null
                ? Uni.createFrom().nullItem()
                : PartnerView.byId(context, partners, caller.scope(), partner);
    }

    @Nullable
    @Description(
            "What it costs a partner on a day by the price lists; null if none has it, and where the caller may not see the partner. The most particular list counts: the partner's own, then those of its territory of that day and upwards, the nearest first and there with its kind before without, then that of its kind, then everybody's.")
    public Uni<ProductPriceView> price(
            @Source ProductView product,
            @Nullable
                    @Name("partner")
                    @Description(
                            "The code of the partner. Employees name one; left out by partners: their own company.")
                    String partner,
            @Nullable @Name("on") @Description("The business date; left out: today.") LocalDate on,
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
                product.product().id(),
                ids -> prices.pricesFor(scope, ids, key.partner(), key.on()),
                ProductPriceView::new);
    }

    @Mutation
    @NonNull
    @Description("Opens a price list with its prices.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<PriceListPayload> priceListOpen(
            @NonNull @Name("input") @Description("The list to open.") PriceListOpenInput input) {
        return payload(opening.open(caller.scope(), input.request(), input.idempotencyKey()));
    }

    @Mutation
    @NonNull
    @Description("Ends a price list earlier than was agreed.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<PriceListPayload> priceListEnd(
            @NonNull @Id @Name("id") @Description("The list's id.") String id,
            @NonNull @Name("input") @Description("The version that was seen, and when.") PriceListEndInput input) {
        return payload(ending.end(caller.scope(), PriceListView.key(id), input.version(), input.on()));
    }

    @Mutation
    @NonNull
    @Description(
            "Sets prices of a list that is not over, all of them or none. What was sold keeps the price that it was sold at; a change that is meant for later is a list that follows (priceListEnd, priceListOpen with pricesOf).")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<PriceListPayload> priceListPrice(
            @NonNull @Id @Name("id") @Description("The list's id.") String id,
            @NonNull @Name("input") @Description("The version that was seen, and the prices.")
                    PriceListPriceInput input) {
        return payload(setting.set(
                caller.scope(),
                PriceListView.key(id),
                input.version(),
                input.prices().stream().map(PriceInput::request).toList()));
    }

    @Mutation
    @NonNull
    @Description(
            "Takes prices out of a list that is not over, all that are named or none. The list says nothing of these products any more: the next list that has one counts. Orders that are placed already keep their prices.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<PriceListPayload> priceListPriceRemove(
            @NonNull @Id @Name("id") @Description("The list's id.") String id,
            @NonNull @Name("input") @Description("The version that was seen, and the products.")
                    PriceListPriceRemoveInput input) {
        return payload(removal.remove(caller.scope(), PriceListView.key(id), input.version(), input.products()));
    }

    private Uni<PriceListPayload> payload(Uni<Outcome<UUID>> work) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return Payload.of(
                work,
                Payload.one(ids -> prices.byId(scope, ids), PriceListView::new),
                outcome -> UserError.list(outcome, PriceListErrorCode.class, language, PriceListUserError::new),
                PriceListPayload::new);
    }
}
