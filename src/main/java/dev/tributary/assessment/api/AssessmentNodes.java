package dev.tributary.assessment.api;

import dev.tributary.assessment.ScorecardSchemeReads;
import dev.tributary.platform.graphql.NodeSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Scorecard schemes by id. */
class AssessmentNodes {

    @Produces
    @Singleton
    NodeSource scorecardSchemes(ScorecardSchemeReads schemes) {
        return NodeSource.ofMany("ScorecardScheme", schemes::byId, ScorecardSchemeView::new);
    }
}
