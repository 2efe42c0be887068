package dev.tributary.territories.api;

import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.TerritoryReads;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Territories and employees by id. */
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
}
