package dev.tributary.territories.rules;

import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The new data of an employee. */
@Input("EmployeeChangeInput")
@Description("The new data of an employee.")
public record EmployeeChange(
        @Description("The version of the employee that the caller saw.")
        int version,

        @Description("The name.") String name,

        @Nullable @Description("The e-mail address at work. If omitted, there is none.")
        String email,

        @Nullable
        @Description(
                "The first business date on which the employee no longer works here. If omitted, the employee stays. An employee with work on that day or later has to hand it over (employeeHandOver), which can also record the leaving.")
        LocalDate leftOn) {

    /** The name and the address without blanks around them. */
    public EmployeeChange {
        name = TextKind.strip(name);
        email = TextKind.stripIfGiven(email);
    }
}
