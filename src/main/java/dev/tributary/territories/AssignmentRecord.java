package dev.tributary.territories;

import dev.tributary.shared.Node;
import dev.tributary.territories.rules.AssignmentRole;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The assignment of an employee to a territory.
 *
 * @param from the first day
 * @param to the first day without it; null if no end is known
 */
@Type("TerritoryAssignment")
@Description("An assignment of an employee to a territory: role and dates.")
public record AssignmentRecord(
        UUID id,
        @Ignore UUID employee,
        @Ignore UUID territory,
        @Description("The role.") AssignmentRole role,

        @Description("Whether the employee is the primary assignee of the territory.")
        boolean primary,

        @Description("The first business date.") LocalDate from,

        @Description("The first business date on which it no longer applies. Null if there is no end.") @Nullable
        LocalDate to)
        implements Node {}
