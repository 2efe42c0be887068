package dev.tributary.partners.managers;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The naming of a partner's account manager.
 *
 * @param from the first business date
 * @param to the first business date without it; null if no end is known
 */
@Type("PartnerOwner")
@Description("The naming of an account manager for a partner, in place of the primary assignee of its territory.")
public record OwnerRecord(
        UUID id,
        @Ignore UUID partnerId,
        @Ignore UUID employeeId,
        @Description("The first business date.") LocalDate from,

        @Description("The first business date on which it no longer applies. Null if there is no end.") @Nullable
        LocalDate to)
        implements Node {}
