package dev.tributary.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** The realm of a new installation, without additions of the local stack. */
class RealmFileTest {

    private static final JsonNode REALM = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(new File("src/main/realm/tributary-realm.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nobodyGetsATokenForAPassword() {
        assertThat(REALM.findValues("directAccessGrantsEnabled")).isNotEmpty().noneMatch(JsonNode::asBoolean);
        // Keycloak adds its own clients unless the file has them.
        assertThat(client("admin-cli").path("enabled").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard", "partner-portal"})
    void aBrowserIsSentBackToExactAddressesThatAreSettings(String client) {
        var addresses = List.of(
                client(client).path("rootUrl"),
                client(client).path("redirectUris"),
                client(client).path("webOrigins"));

        assertThat(addresses.stream().flatMap(RealmFileTest::texts))
                .isNotEmpty()
                .allMatch(address -> address.matches("\\$\\{TRIBUTARY_[A-Z_]+}(/[a-z]*)?"));
    }

    @Test
    void nobodyHasAnAccountYet() {
        assertThat(REALM.has("users")).isFalse();
    }

    @Test
    void passwordsCannotBeGuessed() {
        assertThat(REALM.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(REALM.path("passwordPolicy").asText()).contains("length(12)", "notUsername");
    }

    @ParameterizedTest
    @ValueSource(strings = {RealmRole.SALES_DIRECTOR, RealmRole.FINANCE})
    void whoMovesMoneyNeedsASecondFactor(String role) {
        assertThat(REALM.at("/roles/realm"))
                .filteredOn(one -> one.path("name").asText().equals(role))
                .singleElement()
                .satisfies(one -> assertThat(texts(one.at("/composites/realm"))).containsExactly("second-factor"));
    }

    private static JsonNode client(String id) {
        return StreamSupport.stream(REALM.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(JsonNode one) {
        return one.isArray()
                ? StreamSupport.stream(one.spliterator(), false).map(JsonNode::asText)
                : Stream.of(one.asText());
    }
}
