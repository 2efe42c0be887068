package dev.tributary.pricing;

import dev.tributary.partners.PartnerKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A price list.
 *
 * @param from its first business date; null if it has always held
 * @param to the first business date on which it no longer holds; null while no end is agreed
 */
@RegisterForReflection
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
