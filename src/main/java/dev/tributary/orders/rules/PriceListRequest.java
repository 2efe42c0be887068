package dev.tributary.orders.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A price list that somebody wants to open. Without kind, territory and partner it is for everybody.
 *
 * @param currency ISO 4217 code
 * @param kind the name of a kind of partners
 * @param territory code; all below it is meant too
 * @param partner code
 * @param from its first business date
 * @param to the first business date without it; null while no end is agreed
 * @param pricesOf code of a list whose prices it begins with
 * @param prices that it has besides, or instead of those
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
