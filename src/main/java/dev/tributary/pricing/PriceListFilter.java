package dev.tributary.pricing;

import dev.tributary.partners.PartnerKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A filter of price lists. A null field matches any. */
@Input("PriceListFilter")
@Description("Filters price lists. A list must match all fields that are given; omitted fields match everything.")
public record PriceListFilter(
        @Nullable @Description("Lists that apply on this business date.")
        LocalDate on,

        @Nullable
        @Description(
                "The code of a partner. Matches lists that apply to it on the date in `on`, or today: its own lists, and lists for its territory, its kind or everybody.")
        String partner,

        @Nullable @Description("Lists for this kind of partner, in all territories or in one.")
        PartnerKind kind,

        @Nullable
        @Description("The code of a territory. Matches lists for it or a territory below it, in today's tree.")
        String territory) {

    /** The filter that everything matches. */
    public static final PriceListFilter ANY = new PriceListFilter(null, null, null, null);
}
