package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A partner that may order again, for GraphQL. */
@Input("PartnerResumeInput")
@Description("A partner that may order again.")
public record PartnerResumeInput(
        @NonNull @Description("The partner's version that the caller saw.")
        Integer version,

        @NonNull @Description("Why, for those who ask later; the partner does not see it.")
        String reason) {}
