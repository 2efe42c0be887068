package dev.tributary.visits.api;

import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import dev.tributary.visits.VisitPlanReads;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Visit plans by id. */
@ApplicationScoped
class VisitPlanNodes implements NodeSource {

    private final VisitPlanReads plans;

    VisitPlanNodes(VisitPlanReads plans) {
        this.plans = plans;
    }

    @Override
    public String type() {
        return "VisitPlan";
    }

    @Override
    public Uni<@Nullable Node> find(Scope scope, UUID key) {
        return plans.byId(scope, key).map(found -> found.map(VisitPlanView::new).orElse(null));
    }
}
