package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The sequence of a list of orders. */
@Enum("OrderOrder")
@Description("The sort order of a list of orders.")
public enum OrderSort {
    @Description("By date, the newest first.")
    NEWEST("<", "desc"),
    @Description("By date, the oldest first.")
    OLDEST(">", "asc");

    final String comparison;
    final String direction;

    OrderSort(String comparison, String direction) {
        this.comparison = comparison;
        this.direction = direction;
    }
}
