package dev.tributary.territories.api;

import dev.tributary.platform.audit.AuditEntryView;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.EmployeeReads;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** Employees for GraphQL. */
@GraphQLApi
public class EmployeeGraphQL {

    private final EmployeeReads employees;
    private final Caller caller;

    EmployeeGraphQL(EmployeeReads employees, Caller caller) {
        this.employees = employees;
        this.caller = caller;
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
