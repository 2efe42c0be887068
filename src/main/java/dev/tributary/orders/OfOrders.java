package dev.tributary.orders;

import dev.tributary.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** Narrows a statement about parts of orders to the orders of some partners. */
public final class OfOrders {

    private OfOrders() {}

    /**
     * Adds the conditions to a statement that has a where already.
     *
     * @param order the column with the order's key, such as {@code delivery.order_id}
     * @param partner the code of a partner; null for any
     * @param territory the code of a territory: orders of partners in it or below it today; null for any
     */
    public static void narrow(Sql sql, String order, @Nullable String partner, @Nullable String territory) {
        sql.addIf(partner, " and " + order + " in (" + """
                            select sold.id from sales_order sold join partner on partner.id = sold.partner_id
                            where partner.code = ?)""").addIf(territory, " and " + order + " in (" + """
                            select sold.id
                            from territory
                            join territory_ancestry below
                                on below.ancestor_id = territory.id and below.valid @> business_date()
                            join partner on partner.territory_id = below.territory_id
                            join sales_order sold on sold.partner_id = partner.id
                            where territory.code = ?)""");
    }
}
