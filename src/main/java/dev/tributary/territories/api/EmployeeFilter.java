package dev.tributary.territories.api;

import dev.tributary.shared.SearchTerm;
import dev.tributary.territories.EmployeeCriteria;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which employees, for GraphQL. */
@Input("EmployeeFilter")
@Description("Which employees; all that is given must hold, what is left out asks for any.")
public record EmployeeFilter(
        @Nullable
        @Description(
                "What somebody types to find a colleague: a part of the personnel number, the name or the e-mail address, in any case and width, or initials of the name's pinyin (李娜: LN).")
        String search,

        @Nullable @Description("true: who has left by today; false: who is with us.")
        Boolean left,

        @Nullable @Description("true: who is assigned to a territory today; false: who is to none.")
        Boolean assigned,

        @Nullable @Description("true: who can sign in; false: who has no account yet.")
        Boolean hasAccount) {

    static EmployeeCriteria criteria(@Nullable EmployeeFilter filter) {
        return filter == null
                ? new EmployeeCriteria(null, null, null, null)
                : new EmployeeCriteria(
                        filter.search == null ? null : SearchTerm.folded(filter.search),
                        filter.left,
                        filter.assigned,
                        filter.hasAccount);
    }
}
