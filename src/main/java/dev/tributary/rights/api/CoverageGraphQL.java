package dev.tributary.rights.api;

import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.rights.CoverageReads;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import dev.tributary.territories.api.TerritoryNodes;
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
import java.util.Objects;

import static dev.tributary.platform.security.RealmRole.AUDITOR;
import static dev.tributary.platform.security.RealmRole.MANAGERS;

/** The coverage of territories by people, for GraphQL. */
@GraphQLApi
public class CoverageGraphQL {

    private final CoverageReads coverage;
    private final TerritoryReads territories;
    private final EmployeeReads employees;
    private final Caller caller;

    CoverageGraphQL(CoverageReads coverage, TerritoryReads territories, EmployeeReads employees, Caller caller) {
        this.coverage = coverage;
        this.territories = territories;
        this.employees = employees;
        this.caller = caller;
    }

    @Query
    @Description("Territories without an account manager, and territories in which several people sell (区域覆盖).")
    @RolesAllowed({MANAGERS, AUDITOR})
    public Uni<TerritoryCoverage> territoryCoverage(
            @Nullable @Description("The business date, in the past or in the future. If omitted, today.")
                    LocalDate on) {
        Scope scope = caller.scope();
        LocalDate day = on == null ? scope.today() : on;
        return Uni.createFrom().item(new TerritoryCoverage(scope.on(day), day));
    }

    @Description("The territories that have partners without an account manager, most such partners first.")
    public Uni<List<TerritoryGapView>> withoutOwner(@Source TerritoryCoverage day) {
        return coverage.gaps(day.scope())
                .map(gaps -> gaps.stream().map(TerritoryGapView::new).toList());
    }

    @Description("The territories in which more than one person sells, by code.")
    public Uni<List<TerritoryOverlapView>> overlaps(@Source TerritoryCoverage day) {
        return coverage.overlaps(day.scope())
                .map(overlaps ->
                        overlaps.stream().map(TerritoryOverlapView::new).toList());
    }

    @Description("The territory. Null if the caller may not see it today.")
    public Uni<@Nullable TerritoryRecord> territory(@Source TerritoryGapView gap, Context context) {
        return TerritoryNodes.territory(
                context, territories, caller.scope(), gap.gap().territory());
    }

    @Description("The territory. Null if the caller may not see it today.")
    public Uni<@Nullable TerritoryRecord> territory(@Source TerritoryOverlapView overlap, Context context) {
        return TerritoryNodes.territory(
                context, territories, caller.scope(), overlap.overlap().territory());
    }

    @Description("The people who sell there, the primary assignee first if there is one.")
    public Uni<List<EmployeeRecord>> reps(@Source TerritoryOverlapView overlap, Context context) {
        Scope scope = caller.scope();
        return Uni.join()
                .all(overlap.overlap().reps().stream()
                        .map(rep -> TerritoryNodes.employee(context, employees, scope, rep))
                        .toList())
                .andFailFast()
                .map(found -> found.stream().filter(Objects::nonNull).toList());
    }
}
