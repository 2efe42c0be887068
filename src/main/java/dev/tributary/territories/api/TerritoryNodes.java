package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.TerritoryReads;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Set;
import java.util.UUID;

/** Territories by id. */
@ApplicationScoped
class TerritoryNodes implements NodeSource {

    private final TerritoryReads territories;

    TerritoryNodes(TerritoryReads territories) {
        this.territories = territories;
    }

    @Override
    public String type() {
        return "Territory";
    }

    @Override
    public Uni<@Nullable Node> find(Scope scope, UUID key) {
        return territories
                .byId(scope, Set.of(key))
                .map(found -> found.containsKey(key) ? new TerritoryView(found.get(key)) : null);
    }
}
