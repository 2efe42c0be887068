package dev.tributary.partners.api;

import dev.tributary.partners.FoundPartner;
import dev.tributary.partners.PartnerFilter;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.PartnerSort;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.territories.DatedPlace;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import dev.tributary.territories.api.TerritoryNodes;
import dev.tributary.territories.api.Viewer;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;

/** Partners for GraphQL. */
@GraphQLApi
public class PartnerGraphQL {

    private final PartnerReads partners;
    private final TerritoryReads territories;
    private final Caller caller;

    PartnerGraphQL(PartnerReads partners, TerritoryReads territories, Caller caller) {
        this.partners = partners;
        this.territories = territories;
        this.caller = caller;
    }

    @Query
    @Description("The partner with this code. Null if there is none, or if the caller may not see it.")
    @RolesAllowed(EVERYBODY)
    public Uni<@Nullable PartnerRecord> partner(@Description("The partner's code, such as P0001.") String code) {
        return partners.byCode(caller.scope(), code).map(found -> found.orElse(null));
    }

    @Query
    @Description("The partners that the caller may see.")
    @RolesAllowed(EVERYBODY)
    public Uni<Connection<PartnerRecord>> partners(
            @Nullable @Description("Filters the partners. If omitted, all are returned.") PartnerFilter filter,
            @Nullable @Description("The sort order. If omitted, RELEVANCE with a search, otherwise CODE.")
                    PartnerSort orderBy,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PartnerFilter wanted = filter == null ? PartnerFilter.ANY : filter;
        PartnerSort sort = sort(orderBy, wanted);
        PageRequest page = sort == PartnerSort.RELEVANCE
                ? PageRequest.of(first, after, BigDecimal.class, String.class, UUID.class)
                : PageRequest.of(first, after, String.class, UUID.class);
        Scope scope = caller.scope();
        return partners.page(scope, wanted, sort, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        FoundPartner::partner,
                        found -> cursor(found, sort),
                        () -> partners.count(scope, wanted)));
    }

    @Description("The territory of the partner. Null if the caller may not see territories.")
    public Uni<@Nullable TerritoryRecord> territory(@Source PartnerRecord partner, Context context) {
        return TerritoryNodes.territory(context, territories, caller.scope(), partner.territoryId());
    }

    @Description("The past, present and future territories of the partner, the earliest first.")
    public Uni<List<DatedPlace>> places(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Partner.places", "", partner.id(), ids -> partners.places(scope, ids));
    }

    @Description("The company that the person acts for. Null for employees.")
    public Uni<@Nullable PartnerRecord> partner(@Source Viewer viewer) {
        return partners.caller(caller.scope()).map(found -> found.orElse(null));
    }

    private static PartnerSort sort(@Nullable PartnerSort asked, PartnerFilter wanted) {
        if (asked != null) {
            return asked;
        }
        return wanted.search() == null ? PartnerSort.CODE : PartnerSort.RELEVANCE;
    }

    private static Cursor cursor(FoundPartner found, PartnerSort sort) {
        PartnerRecord partner = found.partner();
        return switch (sort) {
            case CODE -> Cursor.at(partner.code(), partner.id());
            case NAME -> Cursor.at(partner.name(), partner.id());
            case RELEVANCE -> Cursor.at(found.distance(), partner.code(), partner.id());
        };
    }
}
