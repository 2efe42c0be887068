package dev.tributary.territories;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An employee of the sales organisation.
 *
 * @param leftOn the first business date without them; null if they have not left
 * @param hasAccount whether they can sign in
 */
@Type("Employee")
@Description("An employee of the sales organisation. Employees may see each other; partners see no employees.")
public record EmployeeRecord(
        UUID id,
        @Description("The personnel number; unique.") String number,
        @Description("The name.") String name,

        @Description("The e-mail address at work. Null if unknown.") @Nullable
        String email,

        @Description("The first business date on which the employee no longer works here. Null if none is planned.")
        @Nullable
        LocalDate leftOn,

        @Description("Whether the employee can sign in, because an account is linked (employeeAccountLink).")
        boolean hasAccount,

        @Description("Counts the changes. A mutation names the version that its caller saw.")
        int version)
        implements Node {}
