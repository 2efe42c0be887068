package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A likely duplicate that is another company, for GraphQL. */
@Input("PartnerDistinguishInput")
@Description("A likely duplicate that is another company.")
public record PartnerDistinguishInput(
        @Description("The version of the partner that the caller saw.")
        Integer version,

        @Description("The code of the likely duplicate.") String other,

        @Description("How this is known, for later reference.")
        String reason) {}
