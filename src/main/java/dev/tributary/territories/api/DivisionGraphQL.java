package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.DatedDivision;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;

/** The coverage of administrative divisions by territories, for GraphQL. */
@GraphQLApi
public class DivisionGraphQL {

    private final TerritoryReads territories;
    private final Caller caller;

    DivisionGraphQL(TerritoryReads territories, Caller caller) {
        this.territories = territories;
        this.caller = caller;
    }

    @Query
    @Description(
            "The territory that addresses in this administrative division belong to: the territory that covers the county; if there is none, the territory that covers the prefecture; if there is none, the territory that covers the province. Null if no territory covers it, or if the caller may not see that territory.")
    @RolesAllowed(EMPLOYEES)
    public Uni<@Nullable TerritoryRecord> territoryOfDivision(
            @Description("The GB/T 2260 code, such as 320583.") String division,
            @Nullable @Description("The business date. If omitted, today.") LocalDate on) {
        Scope scope = caller.scope();
        return territories
                .ofDivisions(scope, List.of(division), on == null ? scope.today() : on)
                .map(found -> found.values().stream().findFirst().orElse(null));
    }

    @Description(
            "The administrative divisions that the territory covered, covers or will cover, by code. They determine the territory of an address.")
    public Uni<List<DatedDivision>> divisions(@Source TerritoryRecord territory, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context, "Territory.divisions", "", territory.id(), ids -> territories.divisions(scope, ids));
    }
}
