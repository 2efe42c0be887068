package dev.tributary.territories.api;

import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.TerritoryReads;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Territories, employees and assignments by id. */
class TerritoryNodes {

    @Produces
    @Singleton
    NodeSource territories(TerritoryReads territories) {
        return NodeSource.ofMany("Territory", territories::byId, TerritoryView::new);
    }

    @Produces
    @Singleton
    NodeSource employees(EmployeeReads employees) {
        return NodeSource.ofMany("Employee", employees::byId, EmployeeView::new);
    }

    @Produces
    @Singleton
    NodeSource assignments(EmployeeReads employees) {
        return NodeSource.of("TerritoryAssignment", employees::assignment, AssignmentView::new);
    }
}
