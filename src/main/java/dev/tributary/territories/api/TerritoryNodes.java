package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.util.UUID;

/** Territories, employees and assignments by id. */
public final class TerritoryNodes {

    @Produces
    @Singleton
    NodeSource territories(TerritoryReads territories) {
        return NodeSource.ofMany("Territory", territories::byId);
    }

    @Produces
    @Singleton
    NodeSource employees(EmployeeReads employees) {
        return NodeSource.ofMany("Employee", employees::byId);
    }

    @Produces
    @Singleton
    NodeSource assignments(EmployeeReads employees) {
        return new NodeSource("TerritoryAssignment", employees::assignment);
    }

    /** The territory with this id; null if the caller may not see it. All territories of a request are read together. */
    public static Uni<@Nullable TerritoryRecord> territory(
            Context context, TerritoryReads territories, Scope scope, UUID id) {
        return Batches.one(context, "Territory", "by id", id, ids -> territories.byId(scope, ids));
    }

    /** The employee with this id; null if the caller may not see it. All employees of a request are read together. */
    public static Uni<@Nullable EmployeeRecord> employee(
            Context context, EmployeeReads employees, Scope scope, UUID id) {
        return Batches.one(context, "Employee", "by id", id, ids -> employees.byId(scope, ids));
    }
}
