package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.EmployeeEntry;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** An employee to record, for GraphQL. */
@Input("EmployeeEnterInput")
@Description("An employee to record.")
public record EmployeeEnterInput(
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

    EmployeeEntry entry() {
        return new EmployeeEntry(number, TextKind.strip(name), TextKind.stripIfGiven(email), account);
    }
}
