package dev.tributary.receivables.api;

import dev.tributary.orders.OrderReads;
import dev.tributary.orders.OrderRecord;
import dev.tributary.orders.api.OrderNodes;
import dev.tributary.platform.graphql.Batches;
import dev.tributary.platform.graphql.Connection;
import dev.tributary.platform.graphql.PageRequest;
import dev.tributary.platform.security.Caller;
import dev.tributary.platform.security.Scope;
import dev.tributary.receivables.AccountFilter;
import dev.tributary.receivables.AccountReads;
import dev.tributary.receivables.PartnerEntryRecord;
import dev.tributary.receivables.ReceiptRecord;
import dev.tributary.receivables.ReceivableReads;
import dev.tributary.shared.Cursor;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.time.LocalDate;
import java.util.UUID;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;

/** The accounts of partners, for GraphQL. */
@GraphQLApi
public class AccountGraphQL {

    private final AccountReads accounts;
    private final ReceivableReads receivables;
    private final OrderReads orders;
    private final Caller caller;

    AccountGraphQL(AccountReads accounts, ReceivableReads receivables, OrderReads orders, Caller caller) {
        this.accounts = accounts;
        this.receivables = receivables;
        this.orders = orders;
        this.caller = caller;
    }

    @Query
    @Description(
            "The entries of a partner's account (往来账), the earliest first, each with what the partner owes after it. With two days it is a statement of account (对账单): the balance before is that of the first entry less its amount.")
    @RolesAllowed(EVERYBODY)
    public Uni<Connection<PartnerEntryRecord>> partnerAccount(
            @Description("The partner and the days.") AccountFilter filter,
            @DefaultValue("20") int first,
            @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, LocalDate.class, UUID.class);
        Scope scope = caller.scope();
        return accounts.page(scope, filter, page.first(), page.after())
                .map(slice -> new Connection<>(
                        slice,
                        page.after(),
                        entry -> Cursor.at(entry.postedOn(), entry.id()),
                        () -> accounts.count(scope, filter)));
    }

    @Description("The order. Null for receipts and reversals, and if the caller may not see it.")
    public Uni<@Nullable OrderRecord> order(@Source PartnerEntryRecord entry, Context context) {
        UUID order = entry.orderId();
        return order == null ? Uni.createFrom().nullItem() : OrderNodes.order(context, orders, caller.scope(), order);
    }

    @Description("The receipt, or the reversal. Null for orders and credits.")
    public Uni<@Nullable ReceiptRecord> receipt(@Source PartnerEntryRecord entry, Context context) {
        Scope scope = caller.scope();
        UUID receipt = entry.receiptId();
        return receipt == null
                ? Uni.createFrom().nullItem()
                : Batches.one(context, "PartnerEntry.receipt", "", receipt, ids -> receivables.receipts(scope, ids));
    }
}
