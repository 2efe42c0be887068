package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.graphql.WireName;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.ReportRecord;
import dev.tributary.territories.Reporting;
import dev.tributary.territories.rules.AssignmentErrorCode;
import dev.tributary.territories.rules.ReportRequest;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.util.List;

import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Reporting lines, for GraphQL. */
@GraphQLApi
public class ReportingGraphQL {

    private final Reporting reporting;
    private final EmployeeReads employees;
    private final Caller caller;

    ReportingGraphQL(Reporting reporting, EmployeeReads employees, Caller caller) {
        this.reporting = reporting;
        this.employees = employees;
        this.caller = caller;
    }

    @Description("The past, present and future reporting lines of the employee (汇报关系), the earliest first.")
    public Uni<List<ReportRecord>> reportingLine(@Source EmployeeRecord employee, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context, "Employee.reportingLine", "", employee.id(), ids -> employees.reportingLines(scope, ids));
    }

    @Description("The manager. Null if the caller may not see employees.")
    public Uni<@Nullable EmployeeRecord> manager(@Source ReportRecord report, Context context) {
        return TerritoryNodes.employee(context, employees, caller.scope(), report.manager());
    }

    @Description("The employees who report to this employee today, by personnel number.")
    public Uni<List<EmployeeRecord>> reports(@Source EmployeeRecord employee, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Employee.reports", "", employee.id(), ids -> employees.reports(scope, ids));
    }

    @Mutation
    @Description("Sets the manager of an employee from a day on, or removes the manager.")
    @RolesAllowed(SALES_DIRECTOR)
    @WireName("EmployeeReport")
    public Uni<Payload<EmployeeRecord, AssignmentErrorCode>> employeeReport(
            @Description("The employee, the manager and the date.") ReportRequest input) {
        return Payload.ofMany(reporting.report(caller.scope(), input), caller, employees::byId);
    }
}
