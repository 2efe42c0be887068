package dev.tributary.orders.api;

import dev.tributary.orders.OrderReads;
import dev.tributary.orders.OrderRecord;
import dev.tributary.orders.OrderStatus;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.platform.graphql.Node;
import dev.tributary.platform.security.Scope;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A sales order for GraphQL. */
@Type("Order")
@Description("A sales order of a partner. All its amounts are in the partner's currency; total = net + tax + freight.")
public record OrderView(@Ignore OrderRecord order) implements Node {

    private static final UUID NO_ORDER = new UUID(0, 0);

    /**
     * The order with this id; null if the caller may not see it. All orders that a request asks for by id are read
     * together.
     */
    public static Uni<@Nullable OrderView> byId(Context context, OrderReads orders, Scope scope, UUID id) {
        return Batches.one(context, "Order", "by id", id, ids -> orders.byId(scope, ids), OrderView::new);
    }

    /** The database key of this id. If it is not the id of an order, a key that no order has. */
    public static UUID key(String id) {
        return GlobalId.key("Order", id).orElse(NO_ORDER);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Order", order.id());
    }

    @NonNull
    @Description("The number that people use for it; unique.")
    public String getNumber() {
        return order.number();
    }

    @NonNull
    @Description("The business date on which the order was placed. Its sales count on this day.")
    public LocalDate getOrderDate() {
        return order.orderDate();
    }

    @Nullable
    @Description("The business date by which the order has to be paid. Null if none was agreed.")
    public LocalDate getDueDate() {
        return order.dueDate();
    }

    @Nullable
    @Description("The business date on which the goods left. Null until then.")
    public LocalDate getShipDate() {
        return order.shipDate();
    }

    @NonNull
    @Description("The status.")
    public OrderStatus getStatus() {
        return order.status();
    }

    @NonNull
    @Description("Counts the changes. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return order.version();
    }

    @NonNull
    @Description("The sum of the lines, without tax and freight. This amount counts as sales.")
    public MoneyView getNet() {
        return money(order.net());
    }

    @NonNull
    @Description("Value-added tax.")
    public MoneyView getTax() {
        return money(order.tax());
    }

    @NonNull
    @Description("Freight that the partner pays.")
    public MoneyView getFreight() {
        return money(order.freight());
    }

    @NonNull
    @Description("The amount that the partner owes for the order: net + tax + freight.")
    public MoneyView getTotal() {
        return money(order.total());
    }

    private MoneyView money(BigDecimal amount) {
        return MoneyView.of(amount, order.currency());
    }
}
