package dev.tributary.territories;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A filter of employees. A null field matches any. */
@Input("EmployeeFilter")
@Description("Filters employees. An employee must match all fields that are given; omitted fields match everything.")
public record EmployeeFilter(
        @Nullable
        @Description(
                "A search text: a part of the personnel number, the name or the e-mail address, in upper or lower case, full width or half width; or pinyin initials of the name (李娜: LN).")
        String search,

        @Nullable @Description("True: employees who have left. False: employees who work here.")
        Boolean left,

        @Nullable @Description("True: employees who are assigned to a territory today. False: employees who are not.")
        Boolean assigned,

        @Nullable @Description("True: employees who can sign in. False: employees without an account.")
        Boolean hasAccount) {

    /** The filter that everything matches. */
    public static final EmployeeFilter ANY = new EmployeeFilter(null, null, null, null);
}
