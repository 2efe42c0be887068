package dev.tributary.territories.rules;

import dev.tributary.shared.TextKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** An employee to record. */
@Input("EmployeeEnterInput")
@Description("An employee to record.")
public record EmployeeEntry(
        @Description("The personnel number: 1 to 100 characters. It never changes.")
        String number,

        @Description("The name.") String name,

        @Nullable @Description("The e-mail address at work.")
        String email,

        @Nullable
        @Description(
                "The account for signing in: the `sub` of its tokens, which is its id at the identity provider. If omitted, there is none yet.")
        String account,

        @Description(
                "A key that the client chooses for each new employee. The same key sent again returns the same answer and creates no second employee.")
        String idempotencyKey) {

    /** The name and the address without blanks around them. */
    public EmployeeEntry {
        name = TextKind.strip(name);
        email = TextKind.stripIfGiven(email);
    }
}
