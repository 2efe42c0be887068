package dev.tributary.platform.graphql.door;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** A packaged server that answers all documents, for a reference suite. */
public final class AllDocuments implements QuarkusTestProfile {

    static final Map<String, String> SETTINGS =
            Map.of("tributary.graphql.documents", "ALL", "quarkus.management.port", "0");

    @Override
    public Map<String, String> getConfigOverrides() {
        return SETTINGS;
    }
}
