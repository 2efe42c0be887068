package dev.tributary.shared;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Query;

import java.util.UUID;

/** An object that {@code node(id:)} finds. */
@Interface
@Description("An object with an id of its own, which node(id) finds.")
public interface Node {

    /** The key of its row; clients get an opaque id. */
    @Query
    @Description("An opaque id. It is unique over all types and never changes.")
    UUID id();
}
