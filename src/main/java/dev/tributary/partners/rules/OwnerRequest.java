package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The naming of an account manager. */
@Input("PartnerOwnerNameInput")
@Description("The naming of an account manager.")
public record OwnerRequest(
        @Description("The code of the partner.") String partner,

        @Description(
                "The personnel number of the account manager. During these days the account manager sees the partner and all its data, in any territory.")
        String employee,

        @Description("The first business date, today or later.")
        LocalDate from,

        @Nullable @Description("The first business date on which it no longer applies. If omitted, there is no end.")
        LocalDate to,

        @Description(
                "A key that the client chooses for each new naming. The same key sent again returns the same answer and names nobody twice.")
        String idempotencyKey) {}
