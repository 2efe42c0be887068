package dev.tributary.visits.api;

import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.visits.VisitPlanReads;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Visit plans and visits by id. */
class VisitNodes {

    @Produces
    @Singleton
    NodeSource visitPlans(VisitPlanReads plans) {
        return new NodeSource("VisitPlan", plans::byId);
    }

    @Produces
    @Singleton
    NodeSource visits(VisitPlanReads plans) {
        return new NodeSource("Visit", plans::visit);
    }
}
