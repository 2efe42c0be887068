package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** A naming to end, for GraphQL. */
@Input("PartnerOwnerEndInput")
@Description("When somebody is to answer for a partner no longer.")
public record PartnerOwnerEndInput(
        @NonNull
        @Description(
                "The first business date without it, today or later. A naming that has not begun by then is taken away.")
        LocalDate day) {}
