package dev.tributary.platform.graphql;

import dev.tributary.shared.Outcome;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Turns the outcome of a use case into the payload of a mutation. */
public final class Payload {

    /** Creates the payload type of one mutation, from the object or from the user errors. */
    @FunctionalInterface
    public interface Factory<V, U, P> {
        P create(@Nullable V done, List<U> userErrors);
    }

    private Payload() {}

    /**
     * The payload of an outcome: the object as the caller sees it now, or the reasons for the rejection.
     *
     * @param seen reads the object with this key as the caller sees it; empty if the caller may no longer see it
     * @param errors the user errors of a rejected outcome, by {@link UserError#list}
     */
    public static <V, U, P> Uni<P> of(
            Uni<Outcome<UUID>> work,
            Function<UUID, Uni<Optional<V>>> seen,
            Function<Outcome<?>, List<U>> errors,
            Factory<V, U, P> create) {
        return work.chain(outcome -> outcome instanceof Outcome.Done<UUID> done
                ? seen.apply(done.value()).map(view -> create.create(view.orElse(null), List.of()))
                : Uni.createFrom().item(create.create(null, errors.apply(outcome))));
    }

    /** Makes a read of one object from a read of many. */
    public static <R, V> Function<UUID, Uni<Optional<V>>> one(
            Function<Set<UUID>, Uni<Map<UUID, R>>> byId, Function<R, V> view) {
        return key -> byId.apply(Set.of(key))
                .map(found -> Optional.ofNullable(found.get(key)).map(view));
    }
}
