package dev.tributary.orders.api;

import dev.tributary.orders.PriceListCriteria;
import dev.tributary.partners.PartnerKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import java.time.LocalDate;

/** Which price lists, for GraphQL. */
@Input("PriceListFilter")
@Description("Which price lists; all that is given must hold, what is left out asks for any.")
public record PriceListFilter(
        @Nullable @Description("Lists that hold on this business date.")
        LocalDate on,

        @Nullable
        @Description(
                "The code of a partner: lists that hold for it on the date of on, or today, whether they are for it alone, for its territory, its kind or everybody.")
        String partner,

        @Nullable @Description("Lists that are for this kind of partners, in all territories or in one.")
        PartnerKind kind,

        @Nullable @Description("The code of a territory: lists that are for it or one below it, in the tree of today.")
        String territory) {

    static PriceListCriteria criteria(@Nullable PriceListFilter filter) {
        return filter == null
                ? new PriceListCriteria(null, null, null, null)
                : new PriceListCriteria(filter.on, filter.partner, filter.kind, filter.territory);
    }
}
