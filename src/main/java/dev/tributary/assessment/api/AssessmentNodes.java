package dev.tributary.assessment.api;

import dev.tributary.assessment.ScorecardSchemeReads;
import dev.tributary.assessment.ScorecardSchemeRecord;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.NodeSource;
import dev.tributary.platform.security.Scope;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.util.UUID;

/** Scorecard schemes by id. */
public final class AssessmentNodes {

    @Produces
    @Singleton
    NodeSource scorecardSchemes(ScorecardSchemeReads schemes) {
        return NodeSource.ofMany("ScorecardScheme", schemes::byId);
    }

    /** The scheme with this id; null if the caller may not see it. All schemes of a request are read together. */
    public static Uni<@Nullable ScorecardSchemeRecord> scheme(
            Context context, ScorecardSchemeReads schemes, Scope scope, UUID id) {
        return Batches.one(context, "ScorecardScheme", "by id", id, ids -> schemes.byId(scope, ids));
    }
}
