package dev.tributary.orders;

import dev.tributary.partners.PartnerKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which price lists; null asks for any.
 *
 * @param on a business date on which they hold
 * @param partner code of one that they hold for, on that day or today
 * @param kind that they are for
 * @param territory code of one that they are for, or that lies above one that they are for
 */
public record PriceListCriteria(
        @Nullable LocalDate on,
        @Nullable String partner,
        @Nullable PartnerKind kind,
        @Nullable String territory) {}
