package dev.tributary.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** An object that {@code node(id:)} finds. */
@Interface("Node")
@Description("An object with an id of its own, which node(id) finds.")
public interface Node {

    /** The opaque id. */
    @Id
    @NonNull
    @Description("An opaque id. It is unique over all types and never changes.")
    String getId();
}
