package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reporting line: the manager of an employee.
 *
 * @param from the first business date
 * @param to the first business date without it; null if no end is known
 */
@Type("EmployeeReport")
@Description("A reporting line: the manager of an employee, with dates.")
public record ReportRecord(
        @Ignore UUID employee,
        @Ignore UUID manager,
        @Description("The first business date.") LocalDate from,

        @Description("The first business date on which it no longer applies. Null if there is no end.") @Nullable
        LocalDate to) {}
