package dev.tributary.visits.api;

import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import dev.tributary.visits.VisitPlanReads;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Visits by id. */
@ApplicationScoped
class VisitNodes implements NodeSource {

    private final VisitPlanReads plans;

    VisitNodes(VisitPlanReads plans) {
        this.plans = plans;
    }

    @Override
    public String type() {
        return "Visit";
    }

    @Override
    public Uni<@Nullable Node> find(Scope scope, UUID key) {
        return plans.visit(scope, key).map(found -> found.map(VisitView::new).orElse(null));
    }
}
