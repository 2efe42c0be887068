package dev.tributary.returns.api;

import dev.tributary.orders.OrderReads;
import dev.tributary.orders.api.OrderView;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.MoneyView;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.graphql.Payload;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.returns.ReturnCriteria;
import dev.tributary.returns.ReturnDecision;
import dev.tributary.returns.ReturnEntry;
import dev.tributary.returns.ReturnReads;
import dev.tributary.returns.ReturnReceipt;
import dev.tributary.returns.rules.ReturnErrorCode;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Outcome;
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

import java.math.BigDecimal;
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
    @NonNull
    @Description("The returns of orders that the caller may see, the newest request first.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT, FINANCE, AUDITOR, PARTNER
    })
    public Uni<Connection<ReturnView>> returns(
            @Nullable @Name("filter") @Description("Filters the returns. If omitted, all are returned.")
                    ReturnFilter filter,
            @Name("first") @DefaultValue("20") int first,
            @Nullable @Name("after") String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        ReturnCriteria criteria = ReturnFilter.criteria(filter);
        Scope scope = caller.scope();
        return returns.page(scope, criteria, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        ReturnView::new,
                        back -> Cursor.at(back.requestedOn(), back.id()),
                        () -> returns.count(scope, criteria)));
    }

    @NonNull
    @Description("The returns of the order, in the sequence of their requests.")
    public Uni<List<@NonNull ReturnView>> returns(@Source OrderView order, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context, "Order.returns", "", order.order().id(), ids -> returns.ofOrders(scope, ids), ReturnView::new);
    }

    @NonNull
    @Description(
            "The credited amount of the order with tax: for returns, and for quantities that were closed short (orderCloseShort).")
    public Uni<MoneyView> credited(@Source OrderView order, Context context) {
        Scope scope = caller.scope();
        return Batches.<UUID, BigDecimal>load(
                        context, "Order.credited", "", order.order().id(), ids -> returns.creditedByOrder(scope, ids))
                .map(credited -> MoneyView.of(
                        credited == null ? BigDecimal.ZERO : credited,
                        order.order().currency()));
    }

    @NonNull
    @Description("The order.")
    public Uni<OrderView> order(@Source ReturnView back, Context context) {
        return OrderView.byId(context, orders, caller.scope(), back.back().orderId())
                .map(Objects::requireNonNull);
    }

    @NonNull
    @Description("The lines of the return, in the sequence of the order's lines.")
    public Uni<List<@NonNull ReturnLineView>> lines(@Source ReturnView back, Context context) {
        Scope scope = caller.scope();
        return Batches.many(
                context, "Return.lines", "", back.back().id(), ids -> returns.lines(scope, ids), ReturnLineView::new);
    }

    @Nullable
    @Description("The credit. Null until the return is credited.")
    public Uni<ReturnCreditView> credit(@Source ReturnView back, Context context) {
        Scope scope = caller.scope();
        return Batches.one(
                context,
                "Return.credit",
                "",
                back.back().id(),
                ids -> returns.credits(scope, ids),
                ReturnCreditView::new);
    }

    @Mutation
    @NonNull
    @Description(
            "Requests that delivered goods come back. The return gets status REQUESTED. Somebody else has to authorise or reject it.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT, PARTNER})
    public Uni<Payload<ReturnView, ReturnErrorCode>> returnRequest(
            @NonNull @Name("input") @Description("The return to request.") ReturnRequestInput input) {
        return payload(entry.request(caller.scope(), input.request(), input.idempotencyKey()));
    }

    @Mutation
    @NonNull
    @Description(
            "Authorises a return with status REQUESTED, in full or in part. Nobody may authorise a return that they requested themselves.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER})
    public Uni<Payload<ReturnView, ReturnErrorCode>> returnAuthorise(
            @NonNull @Id @Name("id") @Description("The id of the return.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, and the quantities.")
                    ReturnAuthoriseInput input) {
        return payload(decision.authorise(caller.scope(), ReturnView.key(id), input.version(), input.quantities()));
    }

    @Mutation
    @NonNull
    @Description("Rejects a return with status REQUESTED or AUTHORISED.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER})
    public Uni<Payload<ReturnView, ReturnErrorCode>> returnReject(
            @NonNull @Id @Name("id") @Description("The id of the return.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, and the reason.")
                    ReturnEndInput input) {
        return payload(decision.reject(caller.scope(), ReturnView.key(id), input.version(), input.reason()));
    }

    @Mutation
    @NonNull
    @Description("Withdraws a return with status REQUESTED or AUTHORISED. No goods come back.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_REP, SALES_SUPPORT, PARTNER})
    public Uni<Payload<ReturnView, ReturnErrorCode>> returnWithdraw(
            @NonNull @Id @Name("id") @Description("The id of the return.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, and the reason.")
                    ReturnEndInput input) {
        return payload(decision.withdraw(caller.scope(), ReturnView.key(id), input.version(), input.reason()));
    }

    @Mutation
    @NonNull
    @Description(
            "Records that the goods of a return with status AUTHORISED came back, and the quantities that are accepted.")
    @RolesAllowed({SALES_DIRECTOR, REGIONAL_MANAGER, SALES_MANAGER, SALES_SUPPORT})
    public Uni<Payload<ReturnView, ReturnErrorCode>> returnReceive(
            @NonNull @Id @Name("id") @Description("The id of the return.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw, the date, and the quantities.")
                    ReturnReceiveInput input) {
        return payload(receipt.receive(
                caller.scope(), ReturnView.key(id), input.version(), input.receivedOn(), input.quantities()));
    }

    @Mutation
    @NonNull
    @Description(
            "Credits a return with status RECEIVED. This reduces the amount that the partner owes, and sales. The amounts are computed from the received quantities, see ReturnCredit.")
    @RolesAllowed({SALES_DIRECTOR, FINANCE})
    public Uni<Payload<ReturnView, ReturnErrorCode>> returnCredit(
            @NonNull @Id @Name("id") @Description("The id of the return.") String id,
            @NonNull @Name("input") @Description("The version that the caller saw.") ReturnCreditInput input) {
        return payload(receipt.credit(caller.scope(), ReturnView.key(id), input.version()));
    }

    private Uni<Payload<ReturnView, ReturnErrorCode>> payload(Uni<Outcome<UUID, ReturnErrorCode>> work) {
        Scope scope = caller.scope();
        Locale language = caller.language();
        return Payload.of(work, Payload.one(ids -> returns.byId(scope, ids), ReturnView::new), language);
    }
}
