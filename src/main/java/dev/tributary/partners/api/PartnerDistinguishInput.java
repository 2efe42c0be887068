package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A likely duplicate that is another company, for GraphQL. */
@Input("PartnerDistinguishInput")
@Description("A likely duplicate that is another company.")
public record PartnerDistinguishInput(
        @NonNull @Description("The version of the partner that the caller saw.")
        Integer version,

        @NonNull @Description("The code of the likely duplicate.")
        String other,

        @NonNull @Description("How this is known, for later reference.")
        String reason) {}
