package dev.tributary.receivables.api;

import dev.tributary.orders.OrderReads;
import dev.tributary.orders.OrderRecord;
import dev.tributary.orders.api.OrderNodes;
import dev.tributary.partners.PartnerReads;
import dev.tributary.partners.PartnerRecord;
import dev.tributary.partners.api.PartnerNodes;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.receivables.AllocationRecord;
import dev.tributary.receivables.ReceiptFilter;
import dev.tributary.receivables.ReceiptRecord;
import dev.tributary.receivables.ReceiptRecording;
import dev.tributary.receivables.ReceiptReversal;
import dev.tributary.receivables.ReceivableReads;
import dev.tributary.receivables.rules.AllocationRequest;
import dev.tributary.receivables.rules.PaymentReceived;
import dev.tributary.receivables.rules.ReceiptErrorCode;
import dev.tributary.receivables.rules.ReversalRequest;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.Money;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;
import static dev.tributary.platform.security.RealmRole.FINANCE;

/** Receipts and open amounts, for GraphQL. */
@GraphQLApi
public class ReceiptGraphQL {

    private final ReceivableReads receivables;
    private final ReceiptRecording recording;
    private final ReceiptReversal reversal;
    private final OrderReads orders;
    private final PartnerReads partners;
    private final Caller caller;

    ReceiptGraphQL(
            ReceivableReads receivables,
            ReceiptRecording recording,
            ReceiptReversal reversal,
            OrderReads orders,
            PartnerReads partners,
            Caller caller) {
        this.receivables = receivables;
        this.recording = recording;
        this.reversal = reversal;
        this.orders = orders;
        this.partners = partners;
        this.caller = caller;
    }

    @Query
    @Description("The receipts (回款) that the caller may see, the newest first.")
    @RolesAllowed(EVERYBODY)
    public Uni<Connection<ReceiptRecord>> receipts(
            @Nullable @Description("Filters the receipts. If omitted, all are returned.") ReceiptFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        ReceiptFilter wanted = filter == null ? ReceiptFilter.ANY : filter;
        Scope scope = caller.scope();
        return receivables
                .page(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        receipt -> Cursor.at(receipt.receivedOn(), receipt.id()),
                        () -> receivables.count(scope, wanted)));
    }

    @Description("The allocations of the receipt by order number, including those that are reversed.")
    public Uni<List<AllocationRecord>> allocations(@Source ReceiptRecord receipt, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context, "Receipt.allocations", "", receipt.id(), ids -> receivables.allocations(scope, ids));
    }

    @Description(
            "The receipts that are allocated to the order, the oldest allocation first, including those that are reversed.")
    public Uni<List<AllocationRecord>> allocations(@Source OrderRecord order, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Order.allocations", "", order.id(), ids -> receivables.allocationsTo(scope, ids));
    }

    @Description("The receipt.")
    public Uni<ReceiptRecord> receipt(@Source AllocationRecord allocation, Context context) {
        Scope scope = caller.scope();
        return Batches.<UUID, ReceiptRecord>one(
                        context,
                        "Allocation.receipt",
                        "",
                        allocation.receiptId(),
                        ids -> receivables.receipts(scope, ids))
                .map(Objects::requireNonNull);
    }

    @Description("The partner that paid. Null if it has moved to a territory that the caller may not see.")
    public Uni<@Nullable PartnerRecord> partner(@Source ReceiptRecord receipt, Context context) {
        return PartnerNodes.partner(context, partners, caller.scope(), receipt.partnerId());
    }

    @Description("The order that is paid. Null if the caller may not see it.")
    public Uni<@Nullable OrderRecord> order(@Source AllocationRecord allocation, Context context) {
        return OrderNodes.order(context, orders, caller.scope(), allocation.orderId());
    }

    @Description(
            "The open amount of the order: total − Σ allocations − Σ credits for returns and short closings. It is 0 for drafts and cancelled orders, and negative if paid goods came back.")
    public Uni<Money> open(@Source OrderRecord order, Context context) {
        Scope scope = caller.scope();
        return Batches.<UUID, BigDecimal>one(
                        context, "Order.open", "", order.id(), ids -> receivables.settledByOrder(scope, ids))
                .map(settled -> new Money(
                        order.status().countsAsSales()
                                ? order.total().subtract(settled == null ? BigDecimal.ZERO : settled)
                                : BigDecimal.ZERO,
                        order.currency()));
    }

    @Description(
            "The open amount of all orders of the partner: Σ totals − Σ allocations − Σ credits for returns and short closings. Drafts and cancelled orders do not count.")
    public Uni<Money> openAmount(@Source PartnerRecord partner, Context context) {
        Scope scope = caller.scope();
        return Batches.<UUID, BigDecimal>one(
                        context, "Partner.openAmount", "", partner.id(), ids -> receivables.openByPartner(scope, ids))
                .map(open -> new Money(open == null ? BigDecimal.ZERO : open, partner.currency()));
    }

    @Mutation
    @Description("Records a receipt and its allocations to orders.")
    @RolesAllowed(FINANCE)
    public Uni<Payload<ReceiptRecord, ReceiptErrorCode>> receiptRecord(
            @Description("The receipt to record.") PaymentReceived input) {
        return Payload.of(recording.record(caller.scope(), input), caller, receivables::byId);
    }

    @Mutation
    @Description("Allocates a receipt, or its rest, to orders of its partner.")
    @RolesAllowed(FINANCE)
    public Uni<Payload<ReceiptRecord, ReceiptErrorCode>> receiptAllocate(
            @IdOf("Receipt") @Description("The id of the receipt.") UUID id,
            @Description("The allocations.") AllocationRequest input) {
        return Payload.of(recording.allocate(caller.scope(), id, input), caller, receivables::byId);
    }

    @Mutation
    @Description(
            "Reverses an allocation (冲销核销). The amount is unallocated again. An order that was closed because it was paid gets status FULFILLED again.")
    @RolesAllowed(FINANCE)
    public Uni<Payload<ReceiptRecord, ReceiptErrorCode>> allocationReverse(
            @IdOf("Allocation") @Description("The id of the allocation.") UUID id,
            @Description("The reason.") ReversalRequest input) {
        return Payload.of(reversal.reverseAllocation(caller.scope(), id, input), caller, receivables::byId);
    }

    @Mutation
    @Description(
            "Reverses a receipt with all its allocations (冲销回款), such as one that was recorded by mistake. The reversal is a receipt of today with the negative amount. The receipt itself stays.")
    @RolesAllowed(FINANCE)
    public Uni<Payload<ReceiptRecord, ReceiptErrorCode>> receiptReverse(
            @IdOf("Receipt") @Description("The id of the receipt.") UUID id,
            @Description("The reason.") ReversalRequest input) {
        return Payload.of(reversal.reverse(caller.scope(), id, input), caller, receivables::byId);
    }
}
