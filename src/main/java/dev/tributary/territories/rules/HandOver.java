package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** A hand-over of all open work to another employee. */
@Input("EmployeeHandOverInput")
@Description("A hand-over of all open work from one employee to another.")
public record HandOver(
        @Description("The personnel number of the employee who hands over.")
        String giver,

        @Description("The personnel number of the employee who takes over.")
        String taker,

        @Description("The first business date on which the taker has the work; today or later.")
        LocalDate day,

        @Description("Whether the giver leaves the company on that date.")
        Boolean leaves,

        @Description(
                "A key that the client chooses for each new hand-over. The same key sent again returns the same answer and hands nothing over twice.")
        String idempotencyKey) {}
