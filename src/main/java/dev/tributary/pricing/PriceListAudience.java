package dev.tributary.pricing;

import org.eclipse.microprofile.graphql.Description;

/**
 * The audience of a price list, the most specific first. If several lists have a product, the list with the first of
 * these audiences counts.
 */
@Description(
        "The audience of a price list. When several lists price a product for a partner on a day, the most specific list applies. Sequence: PARTNER; then, from the partner's territory upwards, TERRITORY_AND_KIND before TERRITORY in each territory; then KIND; then EVERYBODY.")
public enum PriceListAudience {
    @Description("One partner only.")
    PARTNER,
    @Description("Partners of one kind in a territory or below it.")
    TERRITORY_AND_KIND,
    @Description("Partners in a territory or below it.")
    TERRITORY,
    @Description("Partners of one kind.")
    KIND,
    @Description("All partners that trade in the list's currency.")
    EVERYBODY
}
