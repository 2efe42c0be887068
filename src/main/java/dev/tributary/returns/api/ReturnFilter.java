package dev.tributary.returns.api;

import dev.tributary.returns.ReturnCriteria;
import dev.tributary.returns.ReturnStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A filter of returns, for GraphQL. */
@Input("ReturnFilter")
@Description("Filters returns. A return must match all fields that are given; omitted fields match everything.")
public record ReturnFilter(
        @Nullable @Description("Returns with one of these statuses.")
        List<ReturnStatus> status,

        @Nullable @Description("The code of a partner.") String partner,

        @Nullable @Description("The code of a territory. Matches returns of partners that are in it or below it today.")
        String territory) {

    static ReturnCriteria criteria(@Nullable ReturnFilter filter) {
        return filter == null
                ? new ReturnCriteria(null, null, null)
                : new ReturnCriteria(filter.status, filter.partner, filter.territory);
    }
}
