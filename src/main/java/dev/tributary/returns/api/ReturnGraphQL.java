package dev.tributary.returns.api;

import dev.tributary.orders.OrderReads;
import dev.tributary.orders.OrderRecord;
import dev.tributary.orders.api.OrderNodes;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.returns.ReturnCreditRecord;
import dev.tributary.returns.ReturnDecision;
import dev.tributary.returns.ReturnEntry;
import dev.tributary.returns.ReturnFilter;
import dev.tributary.returns.ReturnLineRecord;
import dev.tributary.returns.ReturnReads;
import dev.tributary.returns.ReturnReceipt;
import dev.tributary.returns.ReturnRecord;
import dev.tributary.returns.rules.GoodsReceived;
import dev.tributary.returns.rules.ReturnErrorCode;
import dev.tributary.returns.rules.ReturnRequest;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.IdOf;
import dev.tributary.shared.LineQuantity;
import dev.tributary.shared.Money;
import dev.tributary.shared.Outcome;
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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;
import static dev.tributary.platform.security.RealmRole.FINANCE;
import static dev.tributary.platform.security.RealmRole.MANAGERS;
import static dev.tributary.platform.security.RealmRole.PARTNER;
import static dev.tributary.platform.security.RealmRole.SALES;
import static dev.tributary.platform.security.RealmRole.SALES_DESK;
import static dev.tributary.platform.security.RealmRole.SALES_DIRECTOR;

/** Returns for GraphQL. */
@GraphQLApi
public class ReturnGraphQL {

    private final ReturnReads returns;
    private final OrderReads orders;
    private final ReturnEntry entry;
    private final ReturnDecision decision;
    private final ReturnReceipt receipt;
    private final Caller caller;

    ReturnGraphQL(
            ReturnReads returns,
            OrderReads orders,
            ReturnEntry entry,
            ReturnDecision decision,
            ReturnReceipt receipt,
            Caller caller) {
        this.returns = returns;
        this.orders = orders;
        this.entry = entry;
        this.decision = decision;
        this.receipt = receipt;
        this.caller = caller;
    }

    @Query
    @Description("The returns of orders that the caller may see, the newest request first.")
    @RolesAllowed(EVERYBODY)
    public Uni<Connection<ReturnRecord>> returns(
            @Nullable @Description("Filters the returns. If omitted, all are returned.") ReturnFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        ReturnFilter wanted = filter == null ? ReturnFilter.ANY : filter;
        Scope scope = caller.scope();
        return returns.page(scope, wanted, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        back -> Cursor.at(back.requestedOn(), back.id()),
                        () -> returns.count(scope, wanted)));
    }

    @Description("The returns of the order, in the sequence of their requests.")
    public Uni<List<ReturnRecord>> returns(@Source OrderRecord order, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Order.returns", "", order.id(), ids -> returns.ofOrders(scope, ids));
    }

    @Description(
            "The credited amount of the order with tax: for returns, and for quantities that were closed short (orderCloseShort).")
    public Uni<Money> credited(@Source OrderRecord order, Context context) {
        Scope scope = caller.scope();
        return Batches.<UUID, BigDecimal>one(
                        context, "Order.credited", "", order.id(), ids -> returns.creditedByOrder(scope, ids))
                .map(credited -> new Money(credited == null ? BigDecimal.ZERO : credited, order.currency()));
    }

    @Description("The order.")
    public Uni<OrderRecord> order(@Source ReturnRecord back, Context context) {
        return OrderNodes.order(context, orders, caller.scope(), back.orderId()).map(Objects::requireNonNull);
    }

    @Description("The lines of the return, in the sequence of the order's lines.")
    public Uni<List<ReturnLineRecord>> lines(@Source ReturnRecord back, Context context) {
        Scope scope = caller.scope();
        return Batches.many(context, "Return.lines", "", back.id(), ids -> returns.lines(scope, ids));
    }

    @Description("The credit. Null until the return is credited.")
    public Uni<@Nullable ReturnCreditRecord> credit(@Source ReturnRecord back, Context context) {
        Scope scope = caller.scope();
        return Batches.one(context, "Return.credit", "", back.id(), ids -> returns.credits(scope, ids));
    }

    @Mutation
    @Description(
            "Requests that delivered goods come back. The return gets status REQUESTED. Somebody else has to authorise or reject it.")
    @RolesAllowed({SALES, PARTNER})
    public Uni<Payload<ReturnRecord, ReturnErrorCode>> returnRequest(
            @Description("The return to request.") ReturnRequest input) {
        return payload(entry.request(caller.scope(), input));
    }

    @Mutation
    @Description(
            "Authorises a return with status REQUESTED, in full or in part. Nobody may authorise a return that they requested themselves.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<ReturnRecord, ReturnErrorCode>> returnAuthorise(
            @IdOf("Return") @Description("The id of the return.") UUID id,
            @Description("The version that the caller saw, and the quantities.") ReturnAuthoriseInput input) {
        return payload(decision.authorise(caller.scope(), id, input.version(), input.lines()));
    }

    @Mutation
    @Description("Rejects a return with status REQUESTED or AUTHORISED.")
    @RolesAllowed(MANAGERS)
    public Uni<Payload<ReturnRecord, ReturnErrorCode>> returnReject(
            @IdOf("Return") @Description("The id of the return.") UUID id,
            @Description("The version that the caller saw, and the reason.") ReturnEndInput input) {
        return payload(decision.reject(caller.scope(), id, input.version(), input.reason()));
    }

    @Mutation
    @Description("Withdraws a return with status REQUESTED or AUTHORISED. No goods come back.")
    @RolesAllowed({SALES, PARTNER})
    public Uni<Payload<ReturnRecord, ReturnErrorCode>> returnWithdraw(
            @IdOf("Return") @Description("The id of the return.") UUID id,
            @Description("The version that the caller saw, and the reason.") ReturnEndInput input) {
        return payload(decision.withdraw(caller.scope(), id, input.version(), input.reason()));
    }

    @Mutation
    @Description(
            "Records that the goods of a return with status AUTHORISED came back, and the quantities that are accepted.")
    @RolesAllowed(SALES_DESK)
    public Uni<Payload<ReturnRecord, ReturnErrorCode>> returnReceive(
            @IdOf("Return") @Description("The id of the return.") UUID id,
            @Description("The version that the caller saw, the date, and the quantities.") GoodsReceived input) {
        return payload(receipt.receive(caller.scope(), id, input));
    }

    @Mutation
    @Description(
            "Credits a return with status RECEIVED. This reduces the amount that the partner owes, and sales. The amounts are computed from the received quantities, see ReturnCredit.")
    @RolesAllowed({SALES_DIRECTOR, FINANCE})
    public Uni<Payload<ReturnRecord, ReturnErrorCode>> returnCredit(
            @IdOf("Return") @Description("The id of the return.") UUID id,
            @Description("The version that the caller saw.") ReturnCreditInput input) {
        return payload(receipt.credit(caller.scope(), id, input.version(), input.idempotencyKey()));
    }

    private Uni<Payload<ReturnRecord, ReturnErrorCode>> payload(Uni<Outcome<UUID, ReturnErrorCode>> work) {
        return Payload.ofMany(work, caller, returns::byId);
    }

    @Input("ReturnAuthoriseInput")
    @Description("A return to authorise.")
    public record ReturnAuthoriseInput(
            @Description("The version of the return that the caller saw.")
            Integer version,

            @Nullable
            @Description(
                    "The authorised quantity of each line of the return; 0 for none. Every line must be named. If omitted, the requested quantities are authorised.")
            List<LineQuantity> lines) {}

    @Input("ReturnEndInput")
    @Description("A return to reject or to withdraw.")
    public record ReturnEndInput(
            @Description("The version of the return that the caller saw.")
            Integer version,

            @Description("The reason. The partner can read it.")
            String reason) {}

    @Input("ReturnCreditInput")
    @Description("A return to credit.")
    public record ReturnCreditInput(
            @Description("The version of the return that the caller saw.")
            Integer version,

            @Description(
                    "A key that the client chooses for each new credit. The same key sent again returns the same answer and has no second effect.")
            String idempotencyKey) {}
}
