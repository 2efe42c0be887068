package dev.tributary.platform.graphql.door;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** A packaged server that is asked whatever a reference suite likes. */
public final class AllDocuments implements QuarkusTestProfile {

    static final Map<String, String> SETTINGS =
            Map.of("tributary.graphql.documents", "ALL", "quarkus.management.port", "0");

    @Override
    public Map<String, String> getConfigOverrides() {
        return SETTINGS;
    }
}
