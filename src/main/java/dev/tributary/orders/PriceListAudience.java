package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/**
 * The audience of a price list, the most specific first. If several lists have a product, the list with the first of
 * these audiences counts.
 */
@Description(
        "For whom a price list is. Of the lists that have a product for a partner on a day, the most particular counts: PARTNER before territories, of those the nearest upwards, there TERRITORY_AND_KIND before TERRITORY, then KIND, then EVERYBODY.")
public enum PriceListAudience {
    @Description("One partner.")
    PARTNER,
    @Description("Partners of a kind in a territory or below it.")
    TERRITORY_AND_KIND,
    @Description("Partners in a territory or below it.")
    TERRITORY,
    @Description("Partners of a kind.")
    KIND,
    @Description("Everybody who trades in the currency.")
    EVERYBODY
}
