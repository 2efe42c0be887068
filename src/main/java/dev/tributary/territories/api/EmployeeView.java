package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.UUID;

/** An employee for GraphQL. */
@Type("Employee")
@Description("An employee of the sales organisation. Employees may see each other; partners see no employees.")
public record EmployeeView(@Ignore EmployeeRecord employee) implements Node {

    /**
     * The employee with this id; null if the caller may not see them. All employees that a request asks for by id are
     * read together.
     */
    public static Uni<@Nullable EmployeeView> byId(Context context, EmployeeReads employees, Scope scope, UUID id) {
        return Batches.one(context, "Employee", "by id", id, ids -> employees.byId(scope, ids), EmployeeView::new);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Employee", employee.id());
    }

    @NonNull
    @Description("The personnel number; unique.")
    public String getNumber() {
        return employee.number();
    }

    @NonNull
    @Description("The name.")
    public String getName() {
        return employee.name();
    }

    @Nullable
    @Description("The e-mail address at work. Null if unknown.")
    public String getEmail() {
        return employee.email();
    }

    @Nullable
    @Description("The first business date on which the employee no longer works here. Null if none is planned.")
    public LocalDate getLeftOn() {
        return employee.leftOn();
    }

    @NonNull
    @Description("Whether the employee can sign in, because an account is linked (employeeAccountLink).")
    public Boolean getHasAccount() {
        return employee.hasAccount();
    }

    @NonNull
    @Description("Counts the changes. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return employee.version();
    }
}
