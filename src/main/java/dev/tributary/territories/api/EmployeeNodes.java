package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.EmployeeReads;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Set;
import java.util.UUID;

/** Employees by id. */
@ApplicationScoped
class EmployeeNodes implements NodeSource {

    private final EmployeeReads employees;

    EmployeeNodes(EmployeeReads employees) {
        this.employees = employees;
    }

    @Override
    public String type() {
        return "Employee";
    }

    @Override
    public Uni<@Nullable Node> find(Scope scope, UUID key) {
        return employees
                .byId(scope, Set.of(key))
                .map(found -> found.containsKey(key) ? new EmployeeView(found.get(key)) : null);
    }
}
