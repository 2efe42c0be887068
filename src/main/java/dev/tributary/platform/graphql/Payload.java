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

/** Turns what a use case answers into the payload of a mutation. */
public final class Payload {

    /** Makes the payload type of one mutation: of what there is now, or of why nothing was done. */
    @FunctionalInterface
    public interface Factory<V, U, P> {
        P create(@Nullable V done, List<U> userErrors);
    }

    private Payload() {}

    /**
     * The payload of what was done, as its caller sees it now, or of the reasons why it was not.
     *
     * @param seen reads what has this key with the caller's eyes; empty if there is nothing left to see
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

    /** Reads one by a read of many. */
    public static <R, V> Function<UUID, Uni<Optional<V>>> one(
            Function<Set<UUID>, Uni<Map<UUID, R>>> byId, Function<R, V> view) {
        return key -> byId.apply(Set.of(key))
                .map(found -> Optional.ofNullable(found.get(key)).map(view));
    }
}
