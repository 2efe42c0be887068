package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** The end of the naming of an account manager, for GraphQL. */
@Input("PartnerOwnerEndInput")
@Description("The end of the naming of an account manager.")
public record PartnerOwnerEndInput(
        @Description(
                "The first business date on which it no longer applies; today or later. A naming that has not begun by then is deleted.")
        LocalDate day) {}
