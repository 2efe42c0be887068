package dev.tributary.platform.graphql;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a request to the GraphQL door may bring, and what is kept of it. */
@ConfigMapping(prefix = "tributary.graphql")
public interface DoorSettings {

    /** How long the body of a request may be. */
    @WithDefault("1M")
    MemorySize largestBody();

    /** How much text of documents is remembered parsed and checked; each character takes some 100 bytes. */
    @WithDefault("256K")
    MemorySize rememberedDocuments();
}
