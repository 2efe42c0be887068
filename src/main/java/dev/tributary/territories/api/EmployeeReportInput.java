package dev.tributary.territories.api;

import dev.tributary.territories.rules.ReportRequest;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** Whom somebody is to report to, for GraphQL. */
@Input("EmployeeReportInput")
@Description("Whom somebody is to report to.")
public record EmployeeReportInput(
        @NonNull @Description("The personnel number of who reports.")
        String employee,

        @Nullable @Description("The personnel number of whom they report to; null for nobody.")
        String manager,

        @NonNull @Description("The first business date on which they do. Whatever was to come later is no more.")
        LocalDate from,

        @NonNull
        @Description("Chosen by the client, anew for each change; the same key sent again gives the same answer.")
        String idempotencyKey) {

    ReportRequest request() {
        return new ReportRequest(employee, manager, from);
    }
}
