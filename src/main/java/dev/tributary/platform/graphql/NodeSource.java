package dev.tributary.platform.graphql;

import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** How {@code node(id)} finds the objects of one type; each context has a source for each of its types. */
public interface NodeSource {

    /** The name of the GraphQL type. */
    String type();

    /** The object with this key; null if the caller may not see one. */
    Uni<@Nullable Node> find(Scope scope, UUID key);
}
