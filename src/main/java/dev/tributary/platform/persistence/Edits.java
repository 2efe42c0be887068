package dev.tributary.platform.persistence;

import dev.tributary.platform.persistence.Transactions.ConstraintAnswer;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The steps that all changes of an object share. They lock the object, compare its version with the one that the caller
 * saw, check the guards, make the change and count it. The repository of an aggregate produces its edits.
 */
public final class Edits<A extends Versioned, C extends Enum<C>> {

    /** A condition of a change, such as a status of the object. */
    @FunctionalInterface
    public interface Guard<A, C extends Enum<C>> {
        /** The reason for a rejection; null if the object may be changed. */
        @Nullable
        Rejection<C> against(A object, Scope scope);
    }

    /** A change of the locked object. */
    @FunctionalInterface
    public interface Change<A, C extends Enum<C>> {
        /** Changes the object, or gives the reasons for a rejection; it rejects before it changes anything. */
        Uni<List<Rejection<C>>> of(A object);
    }

    private final Transactions transactions;
    private final Function<UUID, Uni<@Nullable A>> locked;
    private final C notFound;
    private final C conflict;
    private final Guard<A, C> guard;
    private final ConstraintAnswer<C> constraints;

    /**
     * Edits without conditions.
     *
     * @param locked finds an object by its key and locks it; null if there is none that the caller may see
     * @param notFound the reason if there is none
     * @param conflict the reason if the object has another version by now
     */
    public Edits(Transactions transactions, Function<UUID, Uni<@Nullable A>> locked, C notFound, C conflict) {
        this(transactions, locked, notFound, conflict, (object, scope) -> null, constraint -> null);
    }

    private Edits(
            Transactions transactions,
            Function<UUID, Uni<@Nullable A>> locked,
            C notFound,
            C conflict,
            Guard<A, C> guard,
            ConstraintAnswer<C> constraints) {
        this.transactions = transactions;
        this.locked = locked;
        this.notFound = notFound;
        this.conflict = conflict;
        this.guard = guard;
        this.constraints = constraints;
    }

    /** The same under this condition too. */
    public Edits<A, C> only(Guard<A, C> other) {
        Guard<A, C> both = (object, scope) -> {
            Rejection<C> reason = guard.against(object, scope);
            return reason == null ? other.against(object, scope) : reason;
        };
        return new Edits<>(transactions, locked, notFound, conflict, both, constraints);
    }

    /** The same with these answers to violated constraints of the database instead of others. */
    public Edits<A, C> answering(ConstraintAnswer<C> answers) {
        return new Edits<>(transactions, locked, notFound, conflict, guard, answers);
    }

    /**
     * Changes the object.
     *
     * @param operation the name of the mutation
     * @param id null if the caller named an id that is no such object's
     * @param version the version that the caller saw
     * @param unsound the rejections that the request alone gives rise to
     * @return the key of the object, or the reasons for the rejection
     */
    public Uni<Outcome<UUID, C>> edit(
            Scope scope,
            String operation,
            @Nullable UUID id,
            int version,
            List<Rejection<C>> unsound,
            Change<A, C> change) {
        return transactions.edit(
                scope,
                operation,
                unsound,
                () -> found(id).chain(object -> edited(object, version, scope, change)),
                constraints);
    }

    /**
     * Changes the object once for a key, for a change that moves money or goods: a repeated request gets the same answer
     * instead of a conflict.
     */
    public Uni<Outcome<UUID, C>> once(
            Scope scope,
            IdempotencyKey<C> key,
            @Nullable UUID id,
            int version,
            List<Rejection<C>> unsound,
            Change<A, C> change) {
        return transactions.once(
                scope,
                key,
                unsound,
                () -> found(id).chain(object -> edited(object, version, scope, change)),
                constraints);
    }

    private Uni<@Nullable A> found(@Nullable UUID id) {
        return id == null ? Uni.createFrom().nullItem() : locked.apply(id);
    }

    private Uni<Outcome<UUID, C>> edited(@Nullable A object, int version, Scope scope, Change<A, C> change) {
        if (object == null) {
            return Transactions.rejected(notFound, "id");
        }
        if (object.version() != version) {
            return Transactions.rejected(conflict, "version", version, object.version());
        }
        Rejection<C> reason = guard.against(object, scope);
        if (reason != null) {
            return Uni.createFrom().item(Outcome.rejected(List.of(reason)));
        }
        return change.of(object).map(reasons -> {
            if (!reasons.isEmpty()) {
                return Outcome.rejected(reasons);
            }
            object.changed();
            return Outcome.done(object.id());
        });
    }

    /** Rejects a change for this reason. */
    public static <C extends Enum<C>> Uni<List<Rejection<C>>> refused(C code, String path, Object... values) {
        return Uni.createFrom().item(List.of(Rejection.of(code, path, values)));
    }

    /** The result of a change that needs no further steps. */
    public static <C extends Enum<C>> Uni<List<Rejection<C>>> made() {
        return Uni.createFrom().item(List.of());
    }
}
