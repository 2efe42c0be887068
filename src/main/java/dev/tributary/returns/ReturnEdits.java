package dev.tributary.returns;

import dev.tributary.orders.OrderPartEdits;
import dev.tributary.orders.Orders;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.returns.rules.ReturnErrorCode;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

import java.util.UUID;

import static dev.tributary.returns.rules.ReturnErrorCode.CONFLICT;
import static dev.tributary.returns.rules.ReturnErrorCode.RETURN_NOT_FOUND;
import static dev.tributary.returns.rules.ReturnErrorCode.WRONG_STATUS;

/** The steps that all changes of a return share. */
@Singleton
class ReturnEdits extends OrderPartEdits<ReturnStatus, SalesReturn, ReturnErrorCode> {

    private final Returns returns;

    ReturnEdits(Transactions transactions, Orders orders, Returns returns) {
        super(transactions, orders);
        this.returns = returns;
    }

    @Override
    protected Uni<@Nullable UUID> orderOf(UUID id) {
        return returns.orderOf(id);
    }

    @Override
    protected Uni<@Nullable SalesReturn> part(UUID id) {
        return returns.findById(id);
    }

    @Override
    protected Rejection<ReturnErrorCode> notFound() {
        return Rejection.of(RETURN_NOT_FOUND, "id");
    }

    @Override
    protected Rejection<ReturnErrorCode> conflict(int seen, int is) {
        return Rejection.of(CONFLICT, "version", seen, is);
    }

    @Override
    protected Rejection<ReturnErrorCode> wrongStatus(SalesReturn back) {
        return Rejection.of(WRONG_STATUS, "id", back.number(), back.status());
    }
}
