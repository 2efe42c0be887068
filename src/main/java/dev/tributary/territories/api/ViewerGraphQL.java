package dev.tributary.territories.api;

import dev.tributary.platform.security.Caller;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.util.List;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;

/** The caller, their personnel record and their territories. */
@GraphQLApi
public class ViewerGraphQL {

    private final EmployeeReads employees;
    private final TerritoryReads territories;
    private final Caller caller;

    ViewerGraphQL(EmployeeReads employees, TerritoryReads territories, Caller caller) {
        this.employees = employees;
        this.territories = territories;
        this.caller = caller;
    }

    @Query
    @Description("The caller.")
    @RolesAllowed(EVERYBODY)
    public Uni<Viewer> viewer() {
        return Uni.createFrom()
                .item(new Viewer(
                        caller.name(), caller.allRoles().stream().sorted().toList()));
    }

    @Description("The personnel record. Null for partners, and for people without one.")
    public Uni<@Nullable EmployeeRecord> employee(@Source Viewer viewer) {
        return employees.caller(caller.scope()).map(found -> found.orElse(null));
    }

    @Description(
            "The topmost territories that the caller may see, by code. The visible tree starts here. Empty for partners.")
    public Uni<List<TerritoryRecord>> territories(@Source Viewer viewer) {
        return territories.topmost(caller.scope());
    }
}
