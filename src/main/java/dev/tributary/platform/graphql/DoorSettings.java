package dev.tributary.platform.graphql;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The limits of requests to the GraphQL endpoint, and of what it remembers. */
@ConfigMapping(prefix = "tributary.graphql")
public interface DoorSettings {

    /** The documents that are answered besides the trusted ones. */
    @WithDefault("TRUSTED")
    DocumentPolicy documents();

    /** Manifests of trusted documents besides the dashboard's, such as those of portals or of the release before. */
    Optional<List<Path>> moreTrustedDocuments();

    /** The largest body of a request. */
    @WithDefault("256K")
    MemorySize largestBody();

    /**
     * The amount of documents' text that is remembered parsed and validated; each character takes some 100 bytes of
     * memory.
     */
    @WithDefault("256K")
    MemorySize rememberedDocuments();

    /** The largest number of words, names and signs of a document. */
    @WithDefault("4000")
    int mostTokens();

    /** The largest nesting depth of fields. */
    @WithDefault("16")
    int deepest();

    /** The largest number of renamed fields in a document. */
    @WithDefault("64")
    int mostAliases();

    /** The largest number of objects and values that a document may ask for, where each connection counts as full. */
    @WithDefault("50000")
    int dearest();

    /** The number of requests a second that one caller may send to one replica continuously; 0 for any number. */
    @WithDefault("50")
    double requestsPerSecond();

    /** The number of requests that one caller may send to one replica in one burst, after a pause; at least 1. */
    @WithDefault("200")
    int burst();

    /** Web sockets. */
    Sockets sockets();

    /** The limits of web sockets. */
    interface Sockets {

        /** The number of sockets that one caller may have open to one replica. */
        @WithDefault("20")
        int mostOfCaller();

        /** The number of operations that one caller may have in progress over all their sockets. */
        @WithDefault("100")
        int mostOperationsOfCaller();

        /** The time after which a socket is closed that has not signed in. */
        @WithDefault("10s")
        Duration patience();

        /** The interval between pings; a socket that gave no sign of life since the last ping is closed. */
        @WithDefault("30s")
        Duration pingEvery();
    }
}
