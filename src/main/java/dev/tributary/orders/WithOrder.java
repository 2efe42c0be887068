package dev.tributary.orders;

import dev.tributary.platform.persistence.Edits.Change;
import dev.tributary.platform.persistence.Edits.Guard;
import dev.tributary.platform.persistence.Versioned;
import dev.tributary.shared.Outcome.Rejection;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** A part of an order and the order, which is locked, so that the parts of an order change one after another. */
public record WithOrder<P extends OrderPart<?>>(SalesOrder order, P part) implements Versioned {

    @Override
    public UUID id() {
        return part.id();
    }

    @Override
    public int version() {
        return part.version();
    }

    @Override
    public void changed() {
        part.changed();
    }

    /** A change of the part. */
    public static <P extends OrderPart<?>, C extends Enum<C>> Change<WithOrder<P>, C> change(
            BiFunction<SalesOrder, P, Uni<List<Rejection<C>>>> change) {
        return both -> change.apply(both.order, both.part);
    }

    /** The condition that the part has one of these statuses. */
    public static <S extends Enum<S>, P extends OrderPart<S>, C extends Enum<C>> Guard<WithOrder<P>, C> in(
            Set<S> statuses, C otherwise) {
        return (both, scope) -> statuses.contains(both.part.status())
                ? null
                : Rejection.of(otherwise, "id", both.part.number(), both.part.status());
    }
}
