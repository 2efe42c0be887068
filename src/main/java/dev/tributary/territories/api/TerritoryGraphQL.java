package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.TerritoryOnDay;
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
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;

/** The territory tree for GraphQL. */
@GraphQLApi
public class TerritoryGraphQL {

    private final TerritoryReads territories;
    private final Caller caller;

    TerritoryGraphQL(TerritoryReads territories, Caller caller) {
        this.territories = territories;
        this.caller = caller;
    }

    @Query
    @Description("The territory with this code. Null if there is none, or if the caller may not see it.")
    @RolesAllowed(EMPLOYEES)
    public Uni<@Nullable TerritoryRecord> territory(
            @Description("The code of the territory, such as CN-440300.") String code) {
        return territories.byCode(caller.scope(), code).map(found -> found.orElse(null));
    }

    @Query
    @Description("All territories that the caller may see, as a tree: parents before their children, siblings by code.")
    @RolesAllowed(EMPLOYEES)
    public Uni<List<TerritoryRecord>> territories() {
        return territories.visible(caller.scope());
    }

    @Query
    @Description(
            "The tree of territories on a day, in the past or in the future, as far as the caller may see it: parents before their children, siblings by code. It contains only territories that are open on that day.")
    @RolesAllowed(EMPLOYEES)
    public Uni<List<TerritoryOnDay>> territoryTree(@Description("The business date.") LocalDate on) {
        return territories.tree(caller.scope(), on);
    }

    @Description("The parent territory on that day. Null for the root, and if the caller may not see it.")
    public Uni<@Nullable TerritoryRecord> parent(@Source TerritoryOnDay child, Context context) {
        return above(child.parentId(), context);
    }

    @Description(
            "The successor of a territory that closes: the territory into which it is merged, otherwise its parent. Null if no closing is planned, and if the caller may not see the successor.")
    public Uni<@Nullable TerritoryRecord> successor(@Source TerritoryRecord territory, Context context) {
        Scope scope = caller.scope();
        return Batches.one(
                context, "Territory.successor", "", territory.id(), ids -> territories.successors(scope, ids));
    }

    @Description("The parent territory. Null for the root, and if the caller may not see it.")
    public Uni<@Nullable TerritoryRecord> parent(@Source TerritoryRecord child, Context context) {
        return above(child.parentId(), context);
    }

    private Uni<TerritoryRecord> above(@Nullable UUID parent, Context context) {
        return parent == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.territory(context, territories, caller.scope(), parent);
    }

    @Description("The territories directly below it that the caller may see, by code.")
    public Uni<List<TerritoryRecord>> children(@Source TerritoryRecord parent, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Territory.children", "", parent.id(), ids -> territories.children(scope, ids));
    }
}
