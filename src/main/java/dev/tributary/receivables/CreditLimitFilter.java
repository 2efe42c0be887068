package dev.tributary.receivables;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** A filter of credit limits. A null field matches any. */
@Input("CreditLimitFilter")
@Description("Filters credit limits. A limit must match all fields that are given; omitted fields match everything.")
public record CreditLimitFilter(
        @Nullable @Description("The code of a partner.") String partner,

        @Nullable @Description("The code of a territory. Matches limits of partners that are in it or below it today.")
        String territory,

        @Nullable
        @Description("True: limits that apply today, one for each partner. False: earlier, replaced and future limits.")
        Boolean appliesToday) {

    /** The filter that everything matches. */
    public static final CreditLimitFilter ANY = new CreditLimitFilter(null, null, null);
}
