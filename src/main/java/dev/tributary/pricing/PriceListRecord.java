package dev.tributary.pricing;

import dev.tributary.partners.PartnerKind;
import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A price list.
 *
 * @param from its first business date; null if it has always held
 * @param to the first business date on which it no longer holds; null while no end is agreed
 */
@Type("PriceList")
@Description(
        "A price list (价目表): product prices for an audience and a range of dates. Two lists for the same audience and currency never apply on the same day.")
public record PriceListRecord(
        UUID id,

        @Description("The code that people use for it; unique.")
        String code,

        @Description("The name.") String name,

        @Description("The currency of the prices. The list applies to partners that trade in it.")
        String currency,

        @Description("The kind of partner that the list is for. Null if it is not for one kind.") @Nullable
        PartnerKind kind,

        @Ignore @Nullable UUID territoryId,
        @Ignore @Nullable UUID partnerId,

        @Description("The first business date on which the list applies. Null if it has no known beginning.") @Nullable
        LocalDate from,

        @Description("The first business date on which it no longer applies. Null if no end is agreed.") @Nullable
        LocalDate to,

        @Description(
                "Counts the changes of the list and of its prices. A mutation names the version that its caller saw.")
        int version)
        implements Node {

    @Description("The audience.")
    public PriceListAudience getAudience() {
        return audience();
    }

    /** Its audience. */
    public PriceListAudience audience() {
        if (partnerId != null) {
            return PriceListAudience.PARTNER;
        }
        if (territoryId != null) {
            return kind == null ? PriceListAudience.TERRITORY : PriceListAudience.TERRITORY_AND_KIND;
        }
        return kind == null ? PriceListAudience.EVERYBODY : PriceListAudience.KIND;
    }
}
