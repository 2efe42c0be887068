package dev.tributary.visits.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What submitting a visit plan came to, for GraphQL. */
@Description("What submitting a visit plan came to.")
public record VisitPlanSubmitPayload(
        @Nullable @Description("The plan; null if it was not submitted.")
        VisitPlanView visitPlan,

        @NonNull @Description("Why it was not submitted; empty if it was.")
        List<@NonNull VisitPlanSubmitUserError> userErrors) {}
