package dev.tributary.deliveries.api;

import dev.tributary.deliveries.CarriageRecord;
import dev.tributary.deliveries.CartonRecord;
import dev.tributary.deliveries.DeliveryCancellation;
import dev.tributary.deliveries.DeliveryFilter;
import dev.tributary.deliveries.DeliveryGate;
import dev.tributary.deliveries.DeliveryLineRecord;
import dev.tributary.deliveries.DeliveryNotice;
import dev.tributary.deliveries.DeliveryPacking;
import dev.tributary.deliveries.DeliveryProof;
import dev.tributary.deliveries.DeliveryReads;
import dev.tributary.deliveries.DeliveryRecord;
import dev.tributary.deliveries.DeliveryRelease;
import dev.tributary.deliveries.DeliveryShipment;
import dev.tributary.deliveries.FreightSettlement;
import dev.tributary.deliveries.GatePassRecord;
import dev.tributary.deliveries.PickCheckRecord;
import dev.tributary.deliveries.PickChecking;
import dev.tributary.deliveries.ProofRecord;
import dev.tributary.deliveries.rules.DeliveryErrorCode;
import dev.tributary.deliveries.rules.DeliveryRequest;
import dev.tributary.deliveries.rules.FreightRequest;
import dev.tributary.deliveries.rules.PackedCarton;
import dev.tributary.deliveries.rules.PickedGoods;
import dev.tributary.deliveries.rules.ShipmentRequest;
import dev.tributary.deliveries.rules.SignedReceipt;
import dev.tributary.orders.LineProgressRecord;
import dev.tributary.orders.OrderLineView;
import dev.tributary.orders.OrderReads;
import dev.tributary.orders.OrderRecord;
import dev.tributary.orders.api.OrderNodes;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.EmployeeReads;
import dev.tributary.territories.EmployeeRecord;
import dev.tributary.territories.api.TerritoryNodes;
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
import java.util.Objects;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.SALES_DESK;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

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
    @Description("The deliveries of orders that the caller may see, sorted by the planned date, the latest first.")
    @RolesAllowed(EVERYBODY)
    public Uni<Connection<DeliveryRecord>> deliveries(
            @Nullable @Description("Filters the deliveries. If omitted, all are returned.") DeliveryFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        DeliveryFilter wanted = filter == null ? DeliveryFilter.ANY : filter;
        Scope scope = caller.scope();
        return deliveries
                .page(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        delivery -> Cursor.at(delivery.plannedOn(), delivery.id()),
                        () -> deliveries.count(scope, wanted)));
    }

    @Description("The deliveries of the order, in the sequence in which they were created.")
    public Uni<List<DeliveryRecord>> deliveries(@Source OrderRecord order, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Order.deliveries", "", order.id(), ids -> deliveries.ofOrders(scope, ids));
    }

    @Description("The progress of the delivery of this line.")
    public Uni<LineProgressRecord> progress(@Source OrderLineView line, Context context) {
        Scope scope = caller.scope();
        return Batches.<UUID, List<LineProgressRecord>>one(
                        context, "OrderLine.progress", "", line.orderId(), ids -> deliveries.progress(scope, ids))
                .map(found -> Objects.requireNonNull(found).stream()
                        .filter(progress -> progress.lineNo() == line.getLineNo())
                        .findFirst()
                        .orElseThrow());
    }

    @Description("The order.")
    public Uni<OrderRecord> order(@Source DeliveryRecord delivery, Context context) {
        return OrderNodes.order(context, orders, caller.scope(), delivery.orderId())
                .map(Objects::requireNonNull);
    }

    @Description("The lines of the delivery, in the sequence of the order's lines.")
    public Uni<List<DeliveryLineRecord>> lines(@Source DeliveryRecord delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Delivery.lines", "", delivery.id(), ids -> deliveries.lines(scope, ids));
    }

    @Description("The gates that the delivery has passed, in sequence.")
    public Uni<List<GatePassRecord>> gates(@Source DeliveryRecord delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Delivery.gates", "", delivery.id(), ids -> deliveries.gates(scope, ids));
    }

    @Description("The employee who recorded it. Null for partners, and if the person has no personnel record.")
    public Uni<@Nullable EmployeeRecord> employee(@Source GatePassRecord pass, Context context) {
        UUID employee = pass.employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Description("The packing list (发货清单): its cartons. Empty until the delivery is packed.")
    public Uni<List<CartonRecord>> cartons(@Source DeliveryRecord delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Delivery.cartons", "", delivery.id(), ids -> deliveries.cartons(scope, ids));
    }

    @Description("The checks against the packing list, the last check first. Empty for partners.")
    public Uni<List<PickCheckRecord>> checks(@Source DeliveryRecord delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Delivery.checks", "", delivery.id(), ids -> deliveries.checks(scope, ids));
    }

    @Description("The employee who counted. Null if the person has no personnel record.")
    public Uni<@Nullable EmployeeRecord> employee(@Source PickCheckRecord check, Context context) {
        UUID employee = check.employeeId();
        return employee == null
                ? Uni.createFrom().nullItem()
                : TerritoryNodes.employee(context, employees, caller.scope(), employee);
    }

    @Description("The proof of delivery (客户签字). Null until the customer has signed.")
    public Uni<@Nullable ProofRecord> proof(@Source DeliveryRecord delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.one(context, "Delivery.proof", "", delivery.id(), ids -> deliveries.proofs(scope, ids));
    }

    @Description(
            "The agreement with the carrier and its payment. Null until the delivery is shipped, and for partners.")
    public Uni<@Nullable CarriageRecord> carriage(@Source DeliveryRecord delivery, Context context) {
        Scope scope = caller.scope();
        return Batches.one(context, "Delivery.carriage", "", delivery.id(), ids -> deliveries.carriages(scope, ids));
    }

    @Mutation
    @Description(
            "Creates a delivery (发货通知单) for an order with status CONFIRMED. It contains all goods that are in no delivery yet, or a part of them. The delivery gets status NOTIFIED.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> deliveryNotify(
            @Description("The delivery to create.") DeliveryRequest input) {
        return payload(notice.write(caller.scope(), input));
    }

    @Mutation
    @Description(
            "Records that a delivery passes a gate: production complete, or quality passed. Each gate is passed once.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> deliveryGatePass(
            @IdOf("Delivery") @Description("The id of the delivery.") UUID id,
            @Description("The version that the caller saw, and the gate.") DeliveryGatePassInput input) {
        return payload(release.pass(caller.scope(), id, input.version(), input.gate()));
    }

    @Mutation
    @Description("Releases a delivery that has passed both gates. After that it can be packed, checked and shipped.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> deliveryRelease(
            @IdOf("Delivery") @Description("The id of the delivery.") UUID id,
            @Description("The version that the caller saw.") DeliveryReleaseInput input) {
        return payload(release.release(caller.scope(), id, input.version()));
    }

    @Mutation
    @Description(
            "Writes the packing list (发货清单) of a delivery with status RELEASED. It replaces an earlier packing list and has to be checked.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> deliveryPack(
            @IdOf("Delivery") @Description("The id of the delivery.") UUID id,
            @Description("The version that the caller saw, and the cartons.") DeliveryPackInput input) {
        return payload(packing.pack(caller.scope(), id, input.version(), input.cartons()));
    }

    @Mutation
    @Description(
            "Records the count of a packed delivery against its packing list (错发漏发). Deviations (WRONG_ITEM, MISSING, SURPLUS) block the shipment until each is resolved, or until a later check finds none.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> deliveryCheck(
            @IdOf("Delivery") @Description("The id of the delivery.") UUID id,
            @Description("The version that the caller saw, and the count.") PickedGoods input) {
        return payload(checking.check(caller.scope(), id, input));
    }

    @Mutation
    @Description("Records how a deviation of the last check was resolved.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> deliveryDeviationResolve(
            @IdOf("Delivery") @Description("The id of the delivery.") UUID id,
            @Description("The version that the caller saw, the deviation, and how it was resolved.")
                    DeliveryDeviationResolveInput input) {
        return payload(checking.resolve(caller.scope(), id, input.version(), input.position(), input.resolution()));
    }

    @Mutation
    @Description("Hands a packed and checked delivery to a carrier today. The delivery gets status SHIPPED.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> deliveryShip(
            @IdOf("Delivery") @Description("The id of the delivery.") UUID id,
            @Description("The version that the caller saw, and the agreement with the carrier.")
                    ShipmentRequest input) {
        return payload(shipment.ship(caller.scope(), id, input));
    }

    @Mutation
    @Description(
            "Records that the customer has signed for a delivery with status SHIPPED (客户签字). The delivery gets status DELIVERED. When all goods of the order are delivered, the order gets status FULFILLED, and CLOSED if it is also paid.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> deliveryProve(
            @IdOf("Delivery") @Description("The id of the delivery.") UUID id,
            @Description("The version that the caller saw, and the signature.") SignedReceipt input) {
        return payload(proof.prove(caller.scope(), id, input));
    }

    @Mutation
    @Description("Cancels a delivery that has not left. Another delivery may bring its goods.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> deliveryCancel(
            @IdOf("Delivery") @Description("The id of the delivery.") UUID id,
            @Description("The version that the caller saw, and the reason.") DeliveryCancelInput input) {
        return payload(cancellation.cancel(caller.scope(), id, input.version(), input.reason()));
    }

    @Mutation
    @Description(
            "Settles the freight of a delivery with its carrier (运费结算). This is possible once, after the customer has signed.")
    @RolesAllowed({SALES_DIRECTOR, FINANCE})
    public Uni<Payload<DeliveryRecord, DeliveryErrorCode>> freightSettle(
            @Description("The amount that is paid, and the reason for a difference.") FreightRequest input) {
        return payload(freight.settle(caller.scope(), input));
    }

    private Uni<Payload<DeliveryRecord, DeliveryErrorCode>> payload(Uni<Outcome<UUID, DeliveryErrorCode>> work) {
        return Payload.ofMany(work, caller, deliveries::byId);
    }

    @Input("DeliveryGatePassInput")
    @Description("A gate for a delivery to pass.")
    public record DeliveryGatePassInput(
            @Description("The version of the delivery that the caller saw.")
            Integer version,

            @Description("The gate.") DeliveryGate gate) {}

    @Input("DeliveryReleaseInput")
    @Description("A delivery to release.")
    public record DeliveryReleaseInput(
            @Description("The version of the delivery that the caller saw.")
            Integer version) {}

    @Input("DeliveryPackInput")
    @Description("A packing list (发货清单).")
    public record DeliveryPackInput(
            @Description("The version of the delivery that the caller saw.")
            Integer version,

            @Description(
                    "The cartons, numbered from 1 in this sequence. Together they contain exactly the quantities of the delivery.")
            List<PackedCarton> cartons) {}

    @Input("DeliveryDeviationResolveInput")
    @Description("A deviation to resolve.")
    public record DeliveryDeviationResolveInput(
            @Description("The version of the delivery that the caller saw.")
            Integer version,

            @Description("The position of the deviation in the last check, from 1.")
            Integer position,

            @Description("How the deviation was resolved.") String resolution) {}

    @Input("DeliveryCancelInput")
    @Description("A delivery to cancel.")
    public record DeliveryCancelInput(
            @Description("The version of the delivery that the caller saw.")
            Integer version,

            @Description("The reason. Everybody who may see the order reads it in the time line.")
            String reason) {}
}
