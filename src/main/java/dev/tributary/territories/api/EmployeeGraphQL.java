package dev.tributary.territories.api;

import dev.tributary.platform.audit.AuditRecord;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.EmployeeFilter;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.EmployeeRegister;
import dev.tributary.territories.rules.EmployeeChange;
import dev.tributary.territories.rules.EmployeeEntry;
import dev.tributary.territories.rules.EmployeeErrorCode;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EMPLOYEES;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Employees for GraphQL. */
@GraphQLApi
public class EmployeeGraphQL {

    private final EmployeeReads employees;
    private final EmployeeRegister register;
    private final Caller caller;

    EmployeeGraphQL(EmployeeReads employees, EmployeeRegister register, Caller caller) {
        this.employees = employees;
        this.register = register;
        this.caller = caller;
    }

    @Query
    @Description("The employees of the sales organisation, including those who have left, by personnel number.")
    @RolesAllowed(EMPLOYEES)
    public Uni<Connection<EmployeeRecord>> employees(
            @Nullable @Description("Filters the employees. If omitted, all are returned.") EmployeeFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, String.class);
        EmployeeFilter wanted = filter == null ? EmployeeFilter.ANY : filter;
        Scope scope = caller.scope();
        return employees
                .page(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        employee -> Cursor.at(employee.number()),
                        () -> employees.count(scope, wanted)));
    }

    @Query
    @Description("The employee with this personnel number. Null if there is none.")
    @RolesAllowed(EMPLOYEES)
    public Uni<@Nullable EmployeeRecord> employee(@Description("The personnel number.") String number) {
        return employees.byNumber(caller.scope(), number).map(found -> found.orElse(null));
    }

    @Mutation
    @Description("Records a new employee. Assignments decide what the employee may see (territoryAssign).")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<EmployeeRecord, EmployeeErrorCode>> employeeEnter(
            @Description("The employee to record.") EmployeeEntry input) {
        return payload(register.enter(caller.scope(), input));
    }

    @Mutation
    @Description("Changes the data of an employee. It also records that an employee leaves or comes back.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<EmployeeRecord, EmployeeErrorCode>> employeeChange(
            @IdOf("Employee") @Description("The id of the employee.") UUID id,
            @Description("The complete new state.") EmployeeChange input) {
        return payload(register.change(caller.scope(), id, input));
    }

    @Mutation
    @Description(
            "Links an account to an employee. A person who signs in with the account has the access of the employee.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<Payload<EmployeeRecord, EmployeeErrorCode>> employeeAccountLink(
            @IdOf("Employee") @Description("The id of the employee.") UUID id,
            @Description("The account.") EmployeeAccountLinkInput input) {
        return payload(register.linkAccount(caller.scope(), id, input.version(), input.account()));
    }

    private Uni<Payload<EmployeeRecord, EmployeeErrorCode>> payload(Uni<Outcome<UUID, EmployeeErrorCode>> work) {
        return Payload.ofMany(work, caller, employees::byId);
    }

    @Description("The employee who made the change. Null for partners and for people without a personnel record.")
    public Uni<@Nullable EmployeeRecord> employee(@Source AuditRecord entry, Context context) {
        Scope scope = caller.scope();
        return Batches.one(
                context, "AuditEntry.employee", "", entry.subject(), subjects -> employees.bySubject(scope, subjects));
    }

    @Input("EmployeeAccountLinkInput")
    @Description("The account of an employee.")
    public record EmployeeAccountLinkInput(
            @Description("The version of the employee that the caller saw.")
            Integer version,

            @Nullable
            @Description(
                    "The `sub` of the account's tokens, which is its id at the identity provider. If omitted, the employee has no account any longer.")
            String account) {}
}
