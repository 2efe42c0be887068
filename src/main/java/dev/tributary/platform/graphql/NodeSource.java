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
 * How {@code node(id)} finds the objects of one type; each context produces one for each of its types.
 *
 * @param type the name of the GraphQL type
 * @param find the object with this key, empty if the caller may not see one
 */
public record NodeSource(String type, BiFunction<Scope, UUID, Uni<Optional<Node>>> find) {

    /** The one that looks for a record at a time, and shows it as a view. */
    public static <R> NodeSource of(
            String type, BiFunction<Scope, UUID, Uni<Optional<R>>> find, Function<R, ? extends Node> view) {
        return new NodeSource(type, (scope, key) -> find.apply(scope, key).map(found -> found.map(view)));
    }

    /** The one that uses what finds many records at once. */
    public static <R> NodeSource ofMany(
            String type, BiFunction<Scope, Set<UUID>, Uni<Map<UUID, R>>> find, Function<R, ? extends Node> view) {
        return of(
                type,
                (scope, key) -> find.apply(scope, Set.of(key)).map(found -> Optional.ofNullable(found.get(key))),
                view);
    }
}
