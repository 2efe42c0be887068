package dev.tributary.territories.rules;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A reporting line to set. */
@Input("EmployeeReportInput")
@Description("A reporting line to set.")
public record ReportRequest(
        @Description("The personnel number of the employee who reports.")
        String employee,

        @Nullable @Description("The personnel number of the manager. Null if the employee reports to nobody.")
        String manager,

        @Description(
                "The first business date of the new reporting line. Later reporting lines of the employee are deleted.")
        LocalDate from,

        @Description(
                "A key that the client chooses for each new change. The same key sent again returns the same answer and changes nothing twice.")
        String idempotencyKey) {}
