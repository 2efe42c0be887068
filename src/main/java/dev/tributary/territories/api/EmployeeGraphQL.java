package dev.tributary.territories.api;

import dev.tributary.platform.audit.AuditEntryView;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.graphql.UserError;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.EmployeeCriteria;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRegister;
import dev.tributary.territories.rules.EmployeeErrorCode;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import jakarta.annotation.security.RolesAllowed;

import java.util.Locale;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.AUDITOR;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;
import static dev.tributary.platform.security.RealmRole.SALES_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_REP;
import static dev.tributary.platform.security.RealmRole.SALES_SUPPORT;

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
    @NonNull
    @Description("The employees of the sales organisation, also those who have left, by personnel number.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT, FINANCE, AUDITOR})
    public Uni<EmployeeConnection> employees(
            @Nullable @Name("filter") @Description("Which employees; left out: all.") EmployeeFilter filter,
            @Name("first") @DefaultValue("20") @Description("At most so many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("Go on after this cursor; left out: from the start.") String after) {
        PageRequest page = PageRequest.of(first, after, String.class);
        EmployeeCriteria criteria = EmployeeFilter.criteria(filter);
        return employees
                .page(caller.scope(), criteria, page.first(), page.after())
                .map(slice -> EmployeeConnection.of(criteria, slice, page.after() == null));
    }

    @NonNull
    @Description("How many there are in the whole list.")
    public Uni<Integer> totalCount(@Source EmployeeConnection connection) {
        return employees.count(caller.scope(), connection.criteria());
    }

    @Query
    @Nullable
    @Description("The employee with this personnel number; null if there is none.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT, FINANCE, AUDITOR})
    public Uni<EmployeeView> employee(@NonNull @Name("number") @Description("The personnel number.") String number) {
        return employees
                .byNumber(caller.scope(), number)
                .map(found -> found.map(EmployeeView::new).orElse(null));
    }

    @Mutation
    @NonNull
    @Description("Enters somebody who is new. What they see is what they are assigned to then (territoryAssign).")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<EmployeePayload> employeeEnter(
            @NonNull @Name("input") @Description("Who is new.") EmployeeEnterInput input) {
        return payload(register.enter(caller.scope(), input.entry(), input.idempotencyKey()));
    }

    @Mutation
    @NonNull
    @Description("Changes what is known of an employee, also that they leave, or come back.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<EmployeePayload> employeeChange(
            @NonNull @Id @Name("id") @Description("The employee's id.") String id,
            @NonNull @Name("input") @Description("All of it as it is to be.") EmployeeChangeInput input) {
        return payload(register.change(caller.scope(), key(id), input.version(), input.change()));
    }

    @Mutation
    @NonNull
    @Description("Tells which account is an employee's: whoever signs in with it sees and does what the employee may.")
    @RolesAllowed(SALES_DIRECTOR)
    public Uni<EmployeePayload> employeeAccountLink(
            @NonNull @Id @Name("id") @Description("The employee's id.") String id,
            @NonNull @Name("input") @Description("Which account.") EmployeeAccountLinkInput input) {
        return payload(register.linkAccount(caller.scope(), key(id), input.version(), input.account()));
    }

    private static @Nullable UUID key(String id) {
        return GlobalId.key("Employee", id).orElse(null);
    }

    private Uni<EmployeePayload> payload(Uni<Outcome<UUID>> work) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return Payload.of(
                work,
                Payload.one(ids -> employees.byId(scope, ids), EmployeeView::new),
                outcome -> UserError.list(outcome, EmployeeErrorCode.class, language, EmployeeUserError::new),
                EmployeePayload::new);
    }

    @Nullable
    @Description("The employee who did it; null for partners and for people without a personnel record.")
    public Uni<EmployeeView> employee(@Source AuditEntryView entry, Context context) {
        Scope scope = caller.scope();
        return Batches.one(
                context,
                "AuditEntry.employee",
                "",
                entry.getSubject(),
                subjects -> employees.bySubject(scope, subjects),
                EmployeeView::new);
    }
}
