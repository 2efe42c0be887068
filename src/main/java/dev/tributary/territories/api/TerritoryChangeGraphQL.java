package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.UserError;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.DatedName;
import dev.tributary.territories.DatedPlace;
import dev.tributary.territories.RealignmentImpact;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRealignment;
import dev.tributary.territories.TerritoryRecord;
import dev.tributary.territories.rules.Realignment;
import dev.tributary.territories.rules.TerritoryErrorCode;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Realignments and the history of territories, for GraphQL. */
@GraphQLApi
public class TerritoryChangeGraphQL {

    /** A preview is rolled back, so it needs no key. */
    private static final String NO_KEY = "";

    private final TerritoryRealignment realignment;
    private final TerritoryReads territories;
    private final Caller caller;

    TerritoryChangeGraphQL(TerritoryRealignment realignment, TerritoryReads territories, Caller caller) {
        this.realignment = realignment;
        this.territories = territories;
        this.caller = caller;
    }

    @Mutation
    @Description(
            "Realigns territories from a day on: opens, renames, moves, splits, merges and closes them, and places partners. It makes all changes, or none if there is an error. Facts before that day do not change. Price lists of a merged territory continue in the surviving territory if that has no list for the same audience; otherwise they end, as the lists of a closed territory do.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<TerritoryRealignPayload> territoryRealign(@Description("The changes.") Realignment input) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return realignment
                .realign(scope, input)
                .chain(outcome -> changed(scope, input, outcome)
                        .map(changed -> new TerritoryRealignPayload(changed, UserError.list(outcome, language))));
    }

    @Query
    @Description(
            "Shows the effect of territoryRealign on sales, receivables, workload, targets, price lists and exclusive rights (调整预览). The changes are tried and rolled back, so nothing changes.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<TerritoryRealignmentPreview> territoryRealignmentPreview(
            @Description("The first business date of the realignment, see TerritoryRealignInput.") LocalDate from,
            @Description("The changes in sequence, see TerritoryRealignInput.") List<Realignment.Choice> changes) {
        Locale language = caller.language();
        return realignment
                .preview(caller.scope(), new Realignment(from, changes, NO_KEY))
                .map(outcome -> {
                    RealignmentImpact impact =
                            outcome instanceof Outcome.Done<RealignmentImpact, TerritoryErrorCode> done
                                    ? done.value()
                                    : new RealignmentImpact(List.of(), List.of(), List.of());
                    return new TerritoryRealignmentPreview(
                            impact.territories(),
                            impact.priceLists(),
                            impact.rights(),
                            UserError.list(outcome, language));
                });
    }

    @Description("The past, present and future names of the territory, the earliest first.")
    public Uni<List<DatedName>> names(@Source TerritoryRecord territory, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Territory.names", "", territory.id(), ids -> territories.names(scope, ids));
    }

    @Description("The past, present and future parents of the territory, the earliest first. Empty for the root.")
    public Uni<List<DatedPlace>> places(@Source TerritoryRecord territory, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Territory.places", "", territory.id(), ids -> territories.places(scope, ids));
    }

    @Description("The territory. Null if the caller may not see it.")
    public Uni<@Nullable TerritoryRecord> territory(@Source DatedPlace place, Context context) {
        return TerritoryNodes.territory(context, territories, caller.scope(), place.territory());
    }

    private Uni<List<TerritoryRecord>> changed(
            Scope scope, Realignment changes, Outcome<UUID, TerritoryErrorCode> outcome) {
        return outcome instanceof Outcome.Done<UUID, TerritoryErrorCode>
                ? territories.byCodes(scope, changes.codes())
                : Uni.createFrom().item(List.of());
    }
}
