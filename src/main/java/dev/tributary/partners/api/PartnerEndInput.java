package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A partner that it is over with, for GraphQL. */
@Input("PartnerEndInput")
@Description("A partner that it is over with.")
public record PartnerEndInput(
        @NonNull @Description("The partner's version that the caller saw.")
        Integer version,

        @NonNull @Description("Why, for those who ask later; the partner does not see it.")
        String reason) {}
