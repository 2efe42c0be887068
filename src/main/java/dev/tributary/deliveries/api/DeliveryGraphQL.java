package dev.tributary.deliveries.api;

import dev.tributary.deliveries.DeliveryCancellation;
import dev.tributary.deliveries.DeliveryCriteria;
import dev.tributary.deliveries.DeliveryNotice;
import dev.tributary.deliveries.DeliveryPacking;
import dev.tributary.deliveries.DeliveryProof;
import dev.tributary.deliveries.DeliveryReads;
import dev.tributary.deliveries.DeliveryRelease;
import dev.tributary.deliveries.DeliveryShipment;
import dev.tributary.deliveries.FreightSettlement;
import dev.tributary.deliveries.PickChecking;
import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.orders.LineProgressRecord;
import dev.tributary.orders.OrderReads;
import dev.tributary.orders.api.LineProgressView;
import dev.tributary.orders.api.OrderLineView;
import dev.tributary.orders.api.OrderView;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.api.EmployeeView;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.AUDITOR;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.PARTNER;
import static dev.tributary.platform.security.RealmRole.REGIONAL_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;
import static dev.tributary.platform.security.RealmRole.SALES_MANAGER;
import static dev.tributary.platform.security.RealmRole.SALES_REP;
import static dev.tributary.platform.security.RealmRole.SALES_SUPPORT;

/** Deliveries for GraphQL. */
@GraphQLApi
public class DeliveryGraphQL {

    private final DeliveryReads deliveries;
    private final OrderReads orders;
    private final EmployeeReads employees;
    private final DeliveryNotice notice;
    private final DeliveryRelease release;
    private final DeliveryPacking packing;
    private final PickChecking checking;
    private final DeliveryShipment shipment;
    private final DeliveryProof proof;
    private final DeliveryCancellation cancellation;
    private final FreightSettlement freight;
    private final Caller caller;

    DeliveryGraphQL(
            DeliveryReads deliveries,
            OrderReads orders,
            EmployeeReads employees,
            DeliveryNotice notice,
            DeliveryRelease release,
            DeliveryPacking packing,
            PickChecking checking,
            DeliveryShipment shipment,
            DeliveryProof proof,
            DeliveryCancellation cancellation,
            FreightSettlement freight,
            Caller caller) {
        this.deliveries = deliveries;
        this.orders = orders;
        this.employees = employees;
        this.notice = notice;
        this.release = release;
        this.packing = packing;
        this.checking = checking;
        this.shipment = shipment;
        this.proof = proof;
        this.cancellation = cancellation;
        this.freight = freight;
        this.caller = caller;
    }

    @Query
    @NonNull
    @Description("The deliveries of orders that the caller may see, sorted by the planned date, the latest first.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT, FINANCE, AUDITOR, PARTNER
    })
    public Uni<Connection<DeliveryView>> deliveries(
            @Nullable @Name("filter") @Description("Filters the deliveries. If omitted, all are returned.")
                    DeliveryFilter filter,
            @Name("first") @DefaultValue("20") int first,
            @Nullable @Name("after") String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        DeliveryCriteria criteria = DeliveryFilter.criteria(filter);
        Scope scope = caller.scope();
        return deliveries
                .page(scope, criteria, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        DeliveryView::new,
                        delivery -> Cursor.at(delivery.plannedOn(), delivery.id()),
                        () -> deliveries.count(scope, criteria)));
    }

    @NonNull
    @Description("The deliveries of the order, in the sequence in which they were created.")
    public Uni<List<@NonNull DeliveryView>> deliveries(@Source OrderView order, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Order.deliveries",
                "",
                order.order().id(),
                ids -> deliveries.ofOrders(scope, ids),
                DeliveryView::new);
    }

    @NonNull
    @Description("The progress of the delivery of this line.")
    public Uni<LineProgressView> progress(@Source OrderLineView line, Context context) {
        Scope scope = caller.scope();
        return Batches.<UUID, List<LineProgressRecord>>load(
                        context, "OrderLine.progress", "", line.orderId(), ids -> deliveries.progress(scope, ids))
                .map(found -> new LineProgressView(Objects.requireNonNull(found).stream()
                        .filter(progress -> progress.lineNo() == line.getLineNo())
                        .findFirst()
                        .orElseThrow()));
    }

    @NonNull
    @Description("The order.")
    public Uni<OrderView> order(@Source DeliveryView delivery, Context context) {
        return OrderView.byId(
                        context, orders, caller.scope(), delivery.delivery().orderId())
                .map(Objects::requireNonNull);
    }

    @NonNull
    @Description("The lines of the delivery, in the sequence of the order's lines.")
    public Uni<List<@NonNull DeliveryLineView>> lines(@Source DeliveryView delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Delivery.lines",
                "",
                delivery.delivery().id(),
                ids -> deliveries.lines(scope, ids),
                DeliveryLineView::new);
    }

    @NonNull
    @Description("The gates that the delivery has passed, in sequence.")
    public Uni<List<@NonNull GatePassView>> gates(@Source DeliveryView delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Delivery.gates",
                "",
                delivery.delivery().id(),
                ids -> deliveries.gates(scope, ids),
                GatePassView::new);
    }

    @Nullable
    @Description("The employee who recorded it. Null for partners, and if the person has no personnel record.")
    public Uni<EmployeeView> employee(@Source GatePassView pass, Context context) {
        UUID employee = pass.pass().employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : EmployeeView.byId(context, employees, caller.scope(), employee);
    }

    @NonNull
    @Description("The packing list (发货清单): its cartons. Empty until the delivery is packed.")
    public Uni<List<@NonNull CartonView>> cartons(@Source DeliveryView delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Delivery.cartons",
                "",
                delivery.delivery().id(),
                ids -> deliveries.cartons(scope, ids),
                CartonView::new);
    }

    @NonNull
    @Description("The checks against the packing list, the last check first. Empty for partners.")
    public Uni<List<@NonNull PickCheckView>> checks(@Source DeliveryView delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context,
                "Delivery.checks",
                "",
                delivery.delivery().id(),
                ids -> deliveries.checks(scope, ids),
                PickCheckView::new);
    }

    @Nullable
    @Description("The employee who counted. Null if the person has no personnel record.")
    public Uni<EmployeeView> employee(@Source PickCheckView check, Context context) {
        UUID employee = check.check().employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : EmployeeView.byId(context, employees, caller.scope(), employee);
    }

    @Nullable
    @Description("The proof of delivery (客户签字). Null until the customer has signed.")
    public Uni<ProofView> proof(@Source DeliveryView delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.one(
                context,
                "Delivery.proof",
                "",
                delivery.delivery().id(),
                ids -> deliveries.proofs(scope, ids),
                ProofView::new);
    }

    @Nullable
    @Description(
            "The agreement with the carrier and its payment. Null until the delivery is shipped, and for partners.")
    public Uni<CarriageView> carriage(@Source DeliveryView delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.one(
                context,
                "Delivery.carriage",
                "",
                delivery.delivery().id(),
                ids -> deliveries.carriages(scope, ids),
                CarriageView::new);
    }

    @Mutation
    @NonNull
    @Description(
            "Creates a delivery (发货通知单) for an order with status CONFIRMED. It contains all goods that are in no delivery yet, or a part of them. The delivery gets status NOTIFIED.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> deliveryNotify(
            @NonNull @Name("input") @Description("The delivery to create.") DeliveryNotifyInput input) {
        return payload(notice.write(caller.scope(), input.request(), input.idempotencyKey()));
    }

    @Mutation
    @NonNull
    @Description(
            "Records that a delivery passes a gate: production complete, or quality passed. Each gate is passed once.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> deliveryGatePass(
            @NonNull @Id @Name("id") @Description("The id of the delivery.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, and the gate.")
                    DeliveryGatePassInput input) {
        return payload(release.pass(caller.scope(), DeliveryView.key(id), input.version(), input.gate()));
    }

    @Mutation
    @NonNull
    @Description("Releases a delivery that has passed both gates. After that it can be packed, checked and shipped.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> deliveryRelease(
            @NonNull @Id @Name("id") @Description("The id of the delivery.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw.") DeliveryReleaseInput input) {
        return payload(release.release(caller.scope(), DeliveryView.key(id), input.version()));
    }

    @Mutation
    @NonNull
    @Description(
            "Writes the packing list (发货清单) of a delivery with status RELEASED. It replaces an earlier packing list and has to be checked.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> deliveryPack(
            @NonNull @Id @Name("id") @Description("The id of the delivery.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, and the cartons.")
                    DeliveryPackInput input) {
        return payload(packing.pack(
                caller.scope(),
                DeliveryView.key(id),
                input.version(),
                input.cartons().stream().map(CartonInput::carton).toList()));
    }

    @Mutation
    @NonNull
    @Description(
            "Records the count of a packed delivery against its packing list (错发漏发). Deviations (WRONG_ITEM, MISSING, SURPLUS) block the shipment until each is resolved, or until a later check finds none.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> deliveryCheck(
            @NonNull @Id @Name("id") @Description("The id of the delivery.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, and the count.")
                    DeliveryCheckInput input) {
        return payload(checking.check(caller.scope(), DeliveryView.key(id), input.version(), input.picked()));
    }

    @Mutation
    @NonNull
    @Description("Records how a deviation of the last check was resolved.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> deliveryDeviationResolve(
            @NonNull @Id @Name("id") @Description("The id of the delivery.") String id,
            @NonNull
                    @Name("input")
                    @Description("The version that the caller saw, the deviation, and how it was resolved.")
                    DeliveryDeviationResolveInput input) {
        return payload(checking.resolve(
                caller.scope(), DeliveryView.key(id), input.version(), input.position(), input.resolution()));
    }

    @Mutation
    @NonNull
    @Description("Hands a packed and checked delivery to a carrier today. The delivery gets status SHIPPED.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> deliveryShip(
            @NonNull @Id @Name("id") @Description("The id of the delivery.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, and the agreement with the carrier.")
                    DeliveryShipInput input) {
        return payload(shipment.ship(caller.scope(), DeliveryView.key(id), input.version(), input.request()));
    }

    @Mutation
    @NonNull
    @Description(
            "Records that the customer has signed for a delivery with status SHIPPED (客户签字). The delivery gets status DELIVERED. When all goods of the order are delivered, the order gets status FULFILLED, and CLOSED if it is also paid.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> deliveryProve(
            @NonNull @Id @Name("id") @Description("The id of the delivery.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, and the signature.")
                    DeliveryProveInput input) {
        return payload(proof.prove(caller.scope(), DeliveryView.key(id), input.version(), input.signed()));
    }

    @Mutation
    @NonNull
    @Description("Cancels a delivery that has not left. Another delivery may bring its goods.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> deliveryCancel(
            @NonNull @Id @Name("id") @Description("The id of the delivery.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, and the reason.")
                    DeliveryCancelInput input) {
        return payload(cancellation.cancel(caller.scope(), DeliveryView.key(id), input.version(), input.reason()));
    }

    @Mutation
    @NonNull
    @Description(
            "Settles the freight of a delivery with its carrier (运费结算). This is possible once, after the customer has signed.")
    @RolesAllowed({SALES_DIRECTOR, FINANCE})
    public Uni<Payload<DeliveryView, DeliveryErrorCode>> freightSettle(
            @NonNull @Name("input") @Description("The amount that is paid, and the reason for a difference.")
                    FreightSettleInput input) {
        return payload(freight.settle(caller.scope(), input.request(), input.idempotencyKey()));
    }

    private Uni<Payload<DeliveryView, DeliveryErrorCode>> payload(Uni<Outcome<UUID, DeliveryErrorCode>> work) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return Payload.of(work, Payload.one(ids -> deliveries.byId(scope, ids), DeliveryView::new), language);
    }
}
