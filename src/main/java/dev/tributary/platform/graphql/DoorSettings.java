package dev.tributary.platform.graphql;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a request to the GraphQL door may bring and ask for, how often, and what is kept of it. */
@ConfigMapping(prefix = "tributary.graphql")
public interface DoorSettings {

    /** Which documents are answered besides the trusted ones. */
    @WithDefault("TRUSTED")
    DocumentPolicy documents();

    /** Manifests of trusted documents besides the dashboard's: of portals, or of the release before. */
    Optional<List<Path>> moreTrustedDocuments();

    /** How long the body of a request may be. */
    @WithDefault("256K")
    MemorySize largestBody();

    /** How much text of documents is remembered parsed and checked; each character takes some 100 bytes. */
    @WithDefault("256K")
    MemorySize rememberedDocuments();

    /** The most words, names and signs that a document has. */
    @WithDefault("4000")
    int mostTokens();

    /** How deep fields may stand in fields. */
    @WithDefault("16")
    int deepest();

    /** The most fields that are renamed, over all of a document. */
    @WithDefault("64")
    int mostAliases();

    /** The most objects and values that a document may ask for, each connection taken for as full as it may be. */
    @WithDefault("50000")
    int dearest();

    /** How many requests a second one caller may go on sending to one replica; 0 for any number. */
    @WithDefault("50")
    double requestsPerSecond();

    /** How many requests one caller may send to one replica at once, after a pause; 1 at least. */
    @WithDefault("200")
    int burst();

    /** Web sockets. */
    Sockets sockets();

    /** How many web sockets a caller may have, and how long a silent one stays. */
    interface Sockets {

        /** How many one caller may have open to one replica. */
        @WithDefault("20")
        int mostOfCaller();

        /** How many operations one caller may have under way over them. */
        @WithDefault("100")
        int mostOperationsOfCaller();

        /** After which time one that has not said who is asking is closed. */
        @WithDefault("10s")
        Duration patience();

        /** How often each is asked for a sign of life; one that gave none since the last time is closed. */
        @WithDefault("30s")
        Duration pingEvery();
    }
}
