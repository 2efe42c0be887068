package dev.tributary.territories.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** The end of an assignment, for GraphQL. */
@Input("TerritoryAssignmentEndInput")
@Description("The end of an assignment.")
public record TerritoryAssignmentEndInput(
        @Description("The first business date on which it no longer applies.")
        LocalDate on) {}
