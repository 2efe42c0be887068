package dev.tributary.partners.api;

import dev.tributary.partners.PartnerReads;
import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Set;
import java.util.UUID;

/** Partners by id. */
@ApplicationScoped
class PartnerNodes implements NodeSource {

    private final PartnerReads partners;

    PartnerNodes(PartnerReads partners) {
        this.partners = partners;
    }

    @Override
    public String type() {
        return "Partner";
    }

    @Override
    public Uni<@Nullable Node> find(Scope scope, UUID key) {
        return partners.byId(scope, Set.of(key))
                .map(found -> found.containsKey(key) ? new PartnerView(found.get(key)) : null);
    }
}
