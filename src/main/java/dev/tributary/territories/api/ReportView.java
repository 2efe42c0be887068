package dev.tributary.territories.api;

import dev.tributary.territories.ReportRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** A reporting line, for GraphQL. */
@Type("EmployeeReport")
@Description("A reporting line: the manager of an employee, with dates.")
public record ReportView(@Ignore ReportRecord report) {

    @NonNull
    @Description("The first business date.")
    public LocalDate getFrom() {
        return report.from();
    }

    @Nullable
    @Description("The first business date on which it no longer applies. Null if there is no end.")
    public LocalDate getTo() {
        return report.to();
    }
}
