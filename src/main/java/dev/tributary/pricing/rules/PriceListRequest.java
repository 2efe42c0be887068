package dev.tributary.pricing.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A price list to open. Without kind, territory and partner it is for everybody.
 *
 * @param currency ISO 4217 code
 * @param kind the name of a kind of partners
 * @param territory code; the list is also for all territories below it
 * @param partner code
 * @param from its first business date
 * @param to the first business date on which it no longer applies; null if no end is agreed
 * @param pricesOf code of a list whose prices are copied
 * @param prices prices that are added to the copied prices, or replace them
 */
public record PriceListRequest(
        String code,
        String name,
        String currency,
        @Nullable String kind,
        @Nullable String territory,
        @Nullable String partner,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String pricesOf,
        List<PriceRequest> prices) {}
