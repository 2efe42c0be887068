package dev.tributary.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** An object that {@code node(id:)} finds. */
@Interface("Node")
@Description("Anything that has an id of its own and that node(id) finds again.")
public interface Node {

    /** The opaque id. */
    @Id
    @NonNull
    @Description("Opaque, unique over all types, and the same for ever.")
    String getId();
}
