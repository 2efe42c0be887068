package dev.tributary.pricing;

import dev.tributary.partners.PartnerKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The filter of a list of price lists; a null field matches any.
 *
 * @param on a business date on which they hold
 * @param partner the code of a partner to whom they apply, on that day or today
 * @param kind the kind of partner that they are for
 * @param territory the code of a territory that they are for, or that lies above one that they are for
 */
public record PriceListCriteria(
        @Nullable LocalDate on,
        @Nullable String partner,
        @Nullable PartnerKind kind,
        @Nullable String territory) {}
