package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.EmployeeChange;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import java.time.LocalDate;

/** What is known of an employee as it is to be, for GraphQL. */
@Input("EmployeeChangeInput")
@Description("What is known of an employee as it is to be.")
public record EmployeeChangeInput(
        @NonNull @Description("The employee's version that the caller saw.")
        Integer version,

        @NonNull @Description("Their name.") String name,

        @Nullable @Description("Their e-mail address at work; left out: none.")
        String email,

        @Nullable
        @Description(
                "The first business date without them; left out: they are with us. Somebody who has work on that day or later hands it over (employeeHandOver), which has them leave too.")
        LocalDate leftOn) {

    EmployeeChange change() {
        return new EmployeeChange(TextKind.strip(name), TextKind.stripIfGiven(email), leftOn);
    }
}
