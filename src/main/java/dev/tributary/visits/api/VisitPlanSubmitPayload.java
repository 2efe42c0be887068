package dev.tributary.visits.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What submitting a visit plan came to, for GraphQL. */
@Description("The result of submitting a visit plan.")
public record VisitPlanSubmitPayload(
        @Nullable @Description("The plan. Null if it was not submitted.")
        VisitPlanView visitPlan,

        @NonNull @Description("Why it was not submitted. Empty if the mutation succeeded.")
        List<@NonNull VisitPlanSubmitUserError> userErrors) {}
