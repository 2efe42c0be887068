package dev.tributary.orders;

import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.LockModeType;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What all changes of a part of an order have in common: the order is locked, the part is still as its caller saw it and
 * stands where such a change is made, and one more change is counted.
 */
abstract class OrderPartEdits<S extends Enum<S>, P extends OrderPart<S>> {

    /** A change that is decided by looking things up. */
    @FunctionalInterface
    interface Change<P> {
        /** Changes the part, or gives the reasons why it does not; it rejects before it changes anything. */
        Uni<List<Rejection>> of(SalesOrder order, P part);
    }

    private final Transactions transactions;
    private final Orders orders;

    OrderPartEdits(Transactions transactions, Orders orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /** The order that it belongs to; null if there is no such part that the caller may see. */
    abstract Uni<@Nullable UUID> orderOf(UUID id);

    /** The part itself. */
    abstract Uni<@Nullable P> part(UUID id);

    /** Why there is none. */
    abstract Rejection notFound();

    /** Why it is not as the caller saw it. */
    abstract Rejection conflict(int seen, int is);

    /** Why that is not done with it where it stands. */
    abstract Rejection wrongStatus(P part);

    /**
     * Changes the part.
     *
     * @param operation the name of the mutation
     * @param version that the caller saw
     * @param statuses in one of which it has to be
     * @param unsound what is wrong with the request by itself
     */
    Uni<Outcome<UUID>> edit(
            Scope scope,
            String operation,
            UUID id,
            int version,
            Set<S> statuses,
            List<Rejection> unsound,
            Change<P> change) {
        return transactions.edit(
                scope,
                operation,
                unsound,
                () -> orderOf(id)
                        .chain(order -> order == null
                                ? rejected(notFound())
                                : orders.findById(order, LockModeType.PESSIMISTIC_WRITE)
                                        // Read behind the order's lock: nobody changes it meanwhile.
                                        .chain(locked -> part(id).chain(
                                                        part -> edited(locked, part, version, statuses, change)))));
    }

    private Uni<Outcome<UUID>> edited(
            @Nullable SalesOrder order, @Nullable P part, int version, Set<S> statuses, Change<P> change) {
        if (order == null || part == null) {
            return rejected(notFound());
        }
        if (part.version() != version) {
            return rejected(conflict(version, part.version()));
        }
        if (!statuses.contains(part.status())) {
            return rejected(wrongStatus(part));
        }
        return change.of(order, part).map(reasons -> {
            if (!reasons.isEmpty()) {
                return Outcome.rejected(reasons);
            }
            part.changed();
            return Outcome.done(part.id());
        });
    }

    private static Uni<Outcome<UUID>> rejected(Rejection reason) {
        return Uni.createFrom().item(Outcome.rejected(List.of(reason)));
    }

    /** A change that is refused for this. */
    static Uni<List<Rejection>> refused(Enum<?> code, String path, Object... values) {
        return Uni.createFrom().item(List.of(Rejection.of(code, path, values)));
    }
}
