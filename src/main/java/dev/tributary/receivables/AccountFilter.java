package dev.tributary.receivables;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The entries of a partner's account over some days. A null day is no limit. */
@Input("PartnerAccountFilter")
@Description("The entries of one partner's account over some days.")
public record AccountFilter(
        @Description("The code of the partner.") String partner,

        @Nullable @Description("Entries of this business date or later.")
        LocalDate from,

        @Nullable @Description("Entries before this business date.")
        LocalDate to) {}
