package dev.tributary.orders;

import dev.tributary.partners.PartnerKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A price list.
 *
 * @param from its first business date; null where it has held as long as anybody knows
 * @param to the first business date without it; null while no end is agreed
 */
public record PriceListRecord(
        UUID id,
        String code,
        String name,
        String currency,
        @Nullable PartnerKind kind,
        @Nullable UUID territoryId,
        @Nullable UUID partnerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int version) {

    /** For whom it is. */
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
