package dev.tributary.rights.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** An exclusive right to grant. */
@Input("ExclusiveRightGrantInput")
@Description("An exclusive right to grant.")
public record RightRequest(
        @Description("The code of a partner with status ONBOARDING or ACTIVE.")
        String partner,

        @Description("The code of the territory. The right includes all territories below it.")
        String territory,

        @Description("The code of the product line.") String productLine,

        @Description("The first business date on which it applies; today or later.")
        LocalDate from,

        @Nullable @Description("The first business date on which it no longer applies. If omitted, no end is agreed.")
        LocalDate to,

        @Description(
                "A key that the client chooses for each new right. The same key sent again returns the same answer and grants no second right.")
        String idempotencyKey) {}
