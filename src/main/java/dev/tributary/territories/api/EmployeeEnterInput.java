package dev.tributary.territories.api;

import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.EmployeeEntry;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody to enter, for GraphQL. */
@Input("EmployeeEnterInput")
@Description("Somebody to enter.")
public record EmployeeEnterInput(
        @NonNull @Description("The personnel number: 1 to 100 characters; it stays as it is.")
        String number,

        @NonNull @Description("Their name.") String name,

        @Nullable @Description("Their e-mail address at work.")
        String email,

        @Nullable
        @Description(
                "The account that they sign in with: the sub of its tokens, their id at the identity provider. Left out: none yet.")
        String account,

        @NonNull
        @Description("Chosen by the client, anew for each employee; the same key sent again gives the same answer.")
        String idempotencyKey) {

    EmployeeEntry entry() {
        return new EmployeeEntry(number, TextKind.strip(name), TextKind.stripIfGiven(email), account);
    }
}
