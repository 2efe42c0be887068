package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** An assignment to create. */
@Input("TerritoryAssignInput")
@Description("An assignment to create.")
public record AssignmentRequest(
        @Description("The personnel number.") String employee,
        @Description("The code of the territory.") String territory,
        @Description("The role.") AssignmentRole role,

        @Description(
                "Whether the employee is the primary assignee of the territory. A territory has at most one on any day.")
        Boolean primary,

        @Description("The first business date.") LocalDate from,

        @Nullable @Description("The first business date on which it no longer applies. If omitted, there is no end.")
        LocalDate to,

        @Description(
                "A key that the client chooses for each new assignment. The same key sent again returns the same answer and creates no second assignment.")
        String idempotencyKey) {}
