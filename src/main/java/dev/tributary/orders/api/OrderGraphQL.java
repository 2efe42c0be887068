package dev.tributary.orders.api;

import dev.tributary.orders.OrderCancellation;
import dev.tributary.orders.OrderChange;
import dev.tributary.orders.OrderConfirmation;
import dev.tributary.orders.OrderEventRecord;
import dev.tributary.orders.OrderLineRecord;
import dev.tributary.orders.OrderLineView;
import dev.tributary.orders.OrderPage;
import dev.tributary.orders.OrderPlacement;
import dev.tributary.orders.OrderReads;
import dev.tributary.orders.OrderRecord;
import dev.tributary.orders.OrderShortClosing;
import dev.tributary.orders.OrderSort;
import dev.tributary.orders.rules.OrderChangeRequest;
import dev.tributary.orders.rules.OrderErrorCode;
import dev.tributary.orders.rules.OrderRequest;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.platform.company.BusinessCalendar;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.pricing.SalesPosition;
import dev.tributary.pricing.Seller;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Slice;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.TerritoryReads;
import dev.tributary.territories.TerritoryRecord;
import dev.tributary.territories.api.TerritoryNodes;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.PARTNER;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES;
import static dev.tributary.platform.security.RealmRole.SALES_DESK;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Orders for GraphQL. */
@GraphQLApi
public class OrderGraphQL {

    private final OrderReads orders;
    private final OrderPlacement placement;
    private final OrderChange change;
    private final OrderCancellation cancellation;
    private final OrderConfirmation confirmation;
    private final OrderShortClosing shortClosing;
    private final PartnerReads partners;
    private final TerritoryReads territories;
    private final EmployeeReads employees;
    private final BusinessCalendar calendar;
    private final Caller caller;

    OrderGraphQL(
            OrderReads orders,
            OrderPlacement placement,
            OrderChange change,
            OrderCancellation cancellation,
            OrderConfirmation confirmation,
            OrderShortClosing shortClosing,
            PartnerReads partners,
            TerritoryReads territories,
            EmployeeReads employees,
            BusinessCalendar calendar,
            Caller caller) {
        this.orders = orders;
        this.placement = placement;
        this.change = change;
        this.cancellation = cancellation;
        this.confirmation = confirmation;
        this.shortClosing = shortClosing;
        this.partners = partners;
        this.territories = territories;
        this.employees = employees;
        this.calendar = calendar;
        this.caller = caller;
    }

    @Query
    @Description(
            "The orders that the caller may see: orders that were sold in the caller's territories, and orders of the partners there.")
    @RolesAllowed(EVERYBODY)
    public Uni<Connection<OrderRecord>> orders(
            @Nullable @Description("Filters the orders. If omitted, all are returned.") OrderFilter filter,
            @DefaultValue("NEWEST") @Description("The sort order.") OrderSort orderBy,
            @DefaultValue("20") int first,
            @Nullable String after,
            Context context) {
        OrderPage page = page(filter, orderBy, first, after, context);
        Scope scope = caller.scope();
        return orders.page(scope, page)
                .map(slice -> connection(slice, page, () -> orders.count(scope, page.criteria())));
    }

    @Description("The orders of the partner that the caller may see.")
    public Uni<Connection<OrderRecord>> orders(
            @Source PartnerRecord partner,
            @Nullable @Description("Filters the orders. If omitted, all are returned.") OrderFilter filter,
            @DefaultValue("NEWEST") @Description("The sort order.") OrderSort orderBy,
            @DefaultValue("20") int first,
            @Nullable String after,
            Context context) {
        OrderPage page = page(filter, orderBy, first, after, context);
        Scope scope = caller.scope();
        UUID id = partner.id();
        return Batches.<UUID, Slice<OrderRecord>>one(
                        context, "Partner.orders", page, id, ids -> orders.pageByPartner(scope, ids, page))
                .map(slice -> connection(
                        slice == null ? new Slice<>(List.of(), false) : slice,
                        page,
                        () -> Batches.<UUID, Integer>one(
                                        context,
                                        "Partner.orders.totalCount",
                                        page.criteria(),
                                        id,
                                        ids -> orders.countByPartner(scope, ids, page.criteria()))
                                .map(count -> count == null ? 0 : count)));
    }

    @Description("The lines of the order in sequence. Empty if the order was imported without lines.")
    public Uni<List<OrderLineView>> lines(@Source OrderRecord order, Context context) {
        List<OrderLineRecord> readWithOrder = order.lines();
        if (readWithOrder != null) {
            return Uni.createFrom().item(views(readWithOrder, order));
        }
        Scope scope = caller.scope();
        return Batches.<UUID, List<OrderLineRecord>>one(
                        context, "Order.lines", "", order.id(), ids -> orders.lines(scope, ids))
                .map(found -> found == null ? List.of() : views(found, order));
    }

    @Description("The time line: all events of the order, the oldest first.")
    public Uni<List<OrderEventRecord>> timeline(@Source OrderRecord order, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Order.timeline", "", order.id(), ids -> orders.timelines(scope, ids));
    }

    @Description("The employee who caused the event. Null if the partner did, if unknown, and for partners.")
    public Uni<@Nullable EmployeeRecord> employee(@Source OrderEventRecord event, Context context) {
        UUID employee = event.employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Description(
            "The partner that placed the order. Null if the partner has moved to a territory that the caller may not see.")
    public Uni<@Nullable PartnerRecord> partner(@Source OrderRecord order, Context context) {
        return PartnerNodes.partner(context, partners, caller.scope(), order.partnerId());
    }

    @Description(
            "The territory of the sale: the partner's territory on the order's date. Null if the caller may not see it.")
    public Uni<@Nullable TerritoryRecord> territory(@Source OrderRecord order, Context context) {
        return TerritoryNodes.territory(context, territories, caller.scope(), order.territoryId());
    }

    @Description("The employee who took the order. Null if there is none, and for partners.")
    public Uni<@Nullable EmployeeRecord> employee(@Source OrderRecord order, Context context) {
        UUID employee = order.employeeId();
        if (employee == null) {
            return Uni.createFrom().nullItem();
        }
        return TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Mutation
    @Description(
            "Places an order: an employee for a partner, or a partner for itself. The order gets status SUBMITTED.")
    @RolesAllowed({SALES, PARTNER})
    public Uni<Payload<OrderRecord, OrderErrorCode>> orderPlace(
            @Description("The order to place.") OrderRequest input) {
        return payload(placement.place(seller(), input));
    }

    @Mutation
    @Description(
            "Changes the lines, the date or the note of an order with status SUBMITTED. A discount that was granted for a product stays valid on this order at the same or a higher price, even if somebody without that authority changes the rest. If the date changes, the caller needs the authority for all discounts.")
    @RolesAllowed({SALES, PARTNER})
    public Uni<Payload<OrderRecord, OrderErrorCode>> orderChange(
            @IdOf("Order") @Description("The id of the order.") UUID id,
            @Description("The changes.") OrderChangeRequest input) {
        return payload(change.change(seller(), id, input));
    }

    @Mutation
    @Description(
            "Cancels an order, which then no longer counts as sales. A partner may cancel an order with status SUBMITTED; employees also orders with status ON_CREDIT_HOLD or CONFIRMED. An order with payments cannot be cancelled. An order with deliveries can be cancelled only if each of them is cancelled or was refused completely.")
    @RolesAllowed({SALES, PARTNER})
    public Uni<Payload<OrderRecord, OrderErrorCode>> orderCancel(
            @IdOf("Order") @Description("The id of the order.") UUID id,
            @Description("The version that the caller saw, and the reason.") OrderCancelInput input) {
        return payload(cancellation.cancel(caller.scope(), id, input.version(), input.reason()));
    }

    @Mutation
    @Description(
            "Closes a partly delivered order with status CONFIRMED short: the rest is not delivered and need not be paid. The order gets status FULFILLED, and CLOSED when the delivered part is paid. The value of the rest is credited: it is subtracted from today's sales, from the amount that the partner owes, and from its exposure. Open deliveries have to be signed for or cancelled first.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<OrderRecord, OrderErrorCode>> orderCloseShort(
            @IdOf("Order") @Description("The id of the order.") UUID id,
            @Description("The version that the caller saw, and the reason.") OrderCloseShortInput input) {
        return payload(shortClosing.close(caller.scope(), id, input.version(), input.reason(), input.idempotencyKey()));
    }

    @Mutation
    @Description(
            "Confirms an order with status SUBMITTED or ON_CREDIT_HOLD if the partner's credit covers it: exposure with the open amount of this order ≤ credit limit. Otherwise the order gets status ON_CREDIT_HOLD, and the last event of its time line gives the figures. A partner without a limit is not held, unless the company requires a limit for every partner.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<OrderRecord, OrderErrorCode>> orderConfirm(
            @IdOf("Order") @Description("The id of the order.") UUID id,
            @Description("The version that the caller saw.") OrderConfirmInput input) {
        return payload(confirmation.confirm(caller.scope(), id, input.version()));
    }

    @Mutation
    @Description(
            "Releases an order from credit hold and confirms it, although the partner's credit does not cover it. Nobody may release an order that they placed themselves.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, FINANCE})
    public Uni<Payload<OrderRecord, OrderErrorCode>> orderCreditRelease(
            @IdOf("Order") @Description("The id of the order.") UUID id,
            @Description("The version that the caller saw, and the reason.") OrderCreditReleaseInput input) {
        return payload(
                confirmation.release(caller.scope(), id, input.version(), input.reason(), input.idempotencyKey()));
    }

    private Seller seller() {
        return new Seller(caller.scope(), SalesPosition.of(caller.roles()));
    }

    private Uni<Payload<OrderRecord, OrderErrorCode>> payload(Uni<Outcome<UUID, OrderErrorCode>> work) {
        return Payload.ofMany(work, caller, orders::byId);
    }

    private static Connection<OrderRecord> connection(
            Slice<OrderRecord> slice, OrderPage page, Supplier<Uni<Integer>> total) {
        return new Connection<>(slice, page.after(), order -> Cursor.at(order.orderDate(), order.id()), total);
    }

    private OrderPage page(
            @Nullable OrderFilter filter, OrderSort sort, int first, @Nullable String after, Context context) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        boolean withLines = context.unwrap(DataFetchingEnvironment.class)
                .getSelectionSet()
                .containsAnyOf("nodes/lines", "edges/node/lines");
        return new OrderPage(
                OrderFilter.criteria(filter, calendar.fiscal()), sort, page.first(), page.after(), withLines);
    }

    private static List<OrderLineView> views(List<OrderLineRecord> lines, OrderRecord order) {
        return lines.stream()
                .map(line -> new OrderLineView(line, order.id(), order.currency()))
                .toList();
    }

    @Input("OrderCancelInput")
    @Description("An order to cancel.")
    public record OrderCancelInput(
            @Description("The version of the order that the caller saw.")
            Integer version,

            @Description("The reason. Everybody who may see the order reads it in the time line.")
            String reason) {}

    @Input("OrderCloseShortInput")
    @Description("An order to close short.")
    public record OrderCloseShortInput(
            @Description("The version of the order that the caller saw.")
            Integer version,

            @Description("The reason. Everybody who may see the order reads it in the time line.")
            String reason,

            @Description(
                    "A key that the client chooses for each new closing. The same key sent again returns the same answer and has no second effect.")
            String idempotencyKey) {}

    @Input("OrderConfirmInput")
    @Description("An order to confirm.")
    public record OrderConfirmInput(
            @Description("The version of the order that the caller saw.")
            Integer version) {}

    @Input("OrderCreditReleaseInput")
    @Description("An order to release from credit hold.")
    public record OrderCreditReleaseInput(
            @Description("The version of the order that the caller saw.")
            Integer version,

            @Description("Why the order is released. Everybody who may see the order reads it in the time line.")
            String reason,

            @Description(
                    "A key that the client chooses for each new release. The same key sent again returns the same answer and has no second effect.")
            String idempotencyKey) {}
}
