package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.EmployeeChange;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** The new data of an employee, for GraphQL. */
@Input("EmployeeChangeInput")
@Description("The new data of an employee.")
public record EmployeeChangeInput(
        @NonNull @Description("The version of the employee that the caller saw.")
        Integer version,

        @NonNull @Description("The name.") String name,

        @Nullable @Description("The e-mail address at work. If omitted, there is none.")
        String email,

        @Nullable
        @Description(
                "The first business date on which the employee no longer works here. If omitted, the employee stays. An employee with work on that day or later has to hand it over (employeeHandOver), which can also record the leaving.")
        LocalDate leftOn) {

    EmployeeChange change() {
        return new EmployeeChange(TextKind.strip(name), TextKind.stripIfGiven(email), leftOn);
    }
}
