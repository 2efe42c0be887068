package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;

/** For whom a price list is, the most particular first: of several lists that have a product, the first of these counts. */
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
