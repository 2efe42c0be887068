package dev.tributary.platform.graphql;

import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Node;
import io.smallrye.mutiny.Uni;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Finds the objects of one type for {@code node(id)}; each context produces one source for each of its types.
 *
 * @param type the name of the GraphQL type
 * @param find returns the object with this key; empty if the caller may not see one
 */
public record NodeSource(String type, BiFunction<Scope, UUID, ? extends Uni<? extends Optional<? extends Node>>> find) {

    /** A source that uses a read of many objects. */
    public static NodeSource ofMany(
            String type, BiFunction<Scope, Set<UUID>, ? extends Uni<? extends Map<UUID, ? extends Node>>> find) {
        return new NodeSource(
                type, (scope, key) -> find.apply(scope, Set.of(key)).map(found -> Optional.ofNullable(found.get(key))));
    }
}
