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
 * The steps that all changes of a part of an order share. They lock the order, check the part's version and status,
 * make the change and count it.
 */
public abstract class OrderPartEdits<S extends Enum<S>, P extends OrderPart<S>, C extends Enum<C>> {

    /** A change whose checks look things up. */
    @FunctionalInterface
    public interface Change<P, C extends Enum<C>> {
        /** Changes the part, or gives the reasons for a rejection; it rejects before it changes anything. */
        Uni<List<Rejection<C>>> of(SalesOrder order, P part);
    }

    private final Transactions transactions;
    private final Orders orders;

    protected OrderPartEdits(Transactions transactions, Orders orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /** The order of the part; null if there is no such part that the caller may see. */
    protected abstract Uni<@Nullable UUID> orderOf(UUID id);

    /** The part itself. */
    protected abstract Uni<@Nullable P> part(UUID id);

    /** The rejection of a part that does not exist. */
    protected abstract Rejection<C> notFound();

    /** The rejection of a part whose version is not the one that the caller saw. */
    protected abstract Rejection<C> conflict(int seen, int is);

    /** The rejection of a part whose status does not admit the change. */
    protected abstract Rejection<C> wrongStatus(P part);

    /**
     * Changes the part.
     *
     * @param operation the name of the mutation
     * @param version the version that the caller saw
     * @param statuses the statuses that admit the change
     * @param unsound the rejections that the request alone gives rise to
     */
    public Uni<Outcome<UUID, C>> edit(
            Scope scope,
            String operation,
            UUID id,
            int version,
            Set<S> statuses,
            List<Rejection<C>> unsound,
            Change<P, C> change) {
        return transactions.edit(
                scope,
                operation,
                unsound,
                () -> orderOf(id)
                        .chain(order -> order == null
                                ? rejected(notFound())
                                : orders.findById(order, LockModeType.PESSIMISTIC_WRITE)
                                        // The order's lock is held by now, so nobody changes the part meanwhile.
                                        .chain(locked -> part(id).chain(
                                                        part -> edited(locked, part, version, statuses, change)))));
    }

    private Uni<Outcome<UUID, C>> edited(
            @Nullable SalesOrder order, @Nullable P part, int version, Set<S> statuses, Change<P, C> change) {
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

    private Uni<Outcome<UUID, C>> rejected(Rejection<C> reason) {
        return Uni.createFrom().item(Outcome.rejected(List.of(reason)));
    }

    /** Rejects a change for this reason. */
    public static <C extends Enum<C>> Uni<List<Rejection<C>>> refused(C code, String path, Object... values) {
        return Uni.createFrom().item(List.of(Rejection.of(code, path, values)));
    }
}
