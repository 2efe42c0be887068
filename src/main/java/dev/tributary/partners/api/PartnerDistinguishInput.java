package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A partner that is another company than a likely duplicate of it, for GraphQL. */
@Input("PartnerDistinguishInput")
@Description("A partner that is another company than a likely duplicate of it.")
public record PartnerDistinguishInput(
        @NonNull @Description("The partner's version that the caller saw.")
        Integer version,

        @NonNull @Description("The code of the likely duplicate.")
        String other,

        @NonNull @Description("How that is known, for those who ask later.")
        String reason) {}
