package dev.tributary.platform.graphql;

import dev.tributary.platform.security.Caller;
import dev.tributary.shared.Node;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.RolesAllowed;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static dev.tributary.platform.security.RealmRole.EVERYBODY;

/** Refetches objects by id, as Relay specifies. */
@GraphQLApi
public class NodeGraphQL {

    private final Map<String, NodeSource> sources;
    private final Caller caller;

    NodeGraphQL(@All List<NodeSource> sources, Caller caller) {
        this.sources = sources.stream().collect(Collectors.toMap(NodeSource::type, Function.identity()));
        this.caller = caller;
    }

    @Query
    @Description("The object with this id, of any type. Null if there is none, or if the caller may not see it.")
    @RolesAllowed(EVERYBODY)
    public Uni<@Nullable Node> node(@Id @Description("An id that the server returned.") String id) {
        GlobalId key = GlobalId.parse(id).orElse(null);
        NodeSource source = key == null ? null : sources.get(key.type());
        return key == null || source == null
                ? Uni.createFrom().nullItem()
                : source.find().apply(caller.scope(), key.uuid()).map(found -> found.orElse(null));
    }
}
