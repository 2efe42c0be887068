package dev.tributary.platform.graphql;

import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Finds the objects of one type for {@code node(id)}; each context produces one source for each of its types.
 *
 * @param type the name of the GraphQL type
 * @param find returns the object with this key; empty if the caller may not see one
 */
public record NodeSource(String type, BiFunction<Scope, UUID, Uni<Optional<Node>>> find) {

    /** A source that reads one record at a time, and shows it as a view. */
    public static <R> NodeSource of(
            String type, BiFunction<Scope, UUID, Uni<Optional<R>>> find, Function<R, ? extends Node> view) {
        return new NodeSource(type, (scope, key) -> find.apply(scope, key).map(found -> found.map(view)));
    }

    /** A source that uses a read of many objects. */
    public static <R> NodeSource ofMany(
            String type, BiFunction<Scope, Set<UUID>, Uni<Map<UUID, R>>> find, Function<R, ? extends Node> view) {
        return of(
                type,
                (scope, key) -> find.apply(scope, Set.of(key)).map(found -> Optional.ofNullable(found.get(key))),
                view);
    }
}
