package dev.tributary.returns;

import dev.tributary.returns.ReturnStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A filter of returns. A null field matches any. */
@Input("ReturnFilter")
@Description("Filters returns. A return must match all fields that are given; omitted fields match everything.")
public record ReturnFilter(
        @Nullable @Description("Returns with one of these statuses.")
        List<ReturnStatus> status,

        @Nullable @Description("The code of a partner.") String partner,

        @Nullable @Description("The code of a territory. Matches returns of partners that are in it or below it today.")
        String territory) {

    /** The filter that everything matches. */
    public static final ReturnFilter ANY = new ReturnFilter(null, null, null);
}
