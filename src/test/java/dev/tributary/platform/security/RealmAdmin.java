package dev.tributary.platform.security;

import dev.tributary.platform.local.DemoUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** The administrator of the tests' Keycloak, who makes clients and users and deletes them again. */
public final class RealmAdmin implements AutoCloseable {

    private final String server;
    private final String realm;
    private final String token;
    private final List<String> made = new ArrayList<>();

    private RealmAdmin(String server, String realm, String token) {
        this.server = server;
        this.realm = realm;
        this.token = token;
    }

    public static RealmAdmin signIn() {
        var issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        var parts = issuer.split("/realms/", 2);
        return new RealmAdmin(parts[0], parts[1], tokenOf(parts[0], "master", "admin-cli", "admin", "admin"));
    }

    /** The administrator's own token, of another realm than the tokens of the tests' users. */
    String ownToken() {
        return token;
    }

    public String token(String client, String user, String password) {
        return tokenOf(server, realm, client, user, password);
    }

    private static String tokenOf(String server, String realm, String client, String user, String password) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", user)
                .formParam("password", password)
                .post(server + "/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** A copy of this client with other settings. */
    public String clientLike(String model, Map<String, Object> settings) {
        Map<String, Object> client = new HashMap<>(admin().queryParam("clientId", model)
                .get(path("clients"))
                .jsonPath()
                .getMap("[0]"));
        client.remove("id");
        // Nor its mappers' ids.
        if (client.get("protocolMappers") instanceof List<?> mappers) {
            mappers.forEach(mapper -> ((Map<?, ?>) mapper).remove("id"));
        }
        var name = "client-" + UUID.randomUUID();
        client.put("clientId", name);
        client.putAll(settings);
        create("clients", client);
        return name;
    }

    /** A token of this demo user with these realm roles instead of the user's own, which are restored then. */
    public String tokenWith(DemoUser user, Collection<String> roles) {
        List<Map<String, Object>> own = admin().get(mappings(user)).jsonPath().getList("");
        replace(user, own, roles(roles));
        try {
            return user.token();
        } finally {
            replace(user, roles(roles), own);
        }
    }

    private List<Map<String, Object>> roles(Collection<String> names) {
        return admin().get(path("roles")).jsonPath().<Map<String, Object>>getList("").stream()
                .filter(role -> names.contains(role.get("name")))
                .toList();
    }

    private void replace(DemoUser user, List<Map<String, Object>> old, List<Map<String, Object>> others) {
        admin().contentType(ContentType.JSON)
                .body(old)
                .delete(mappings(user))
                .then()
                .statusCode(204);
        admin().contentType(ContentType.JSON)
                .body(others)
                .post(mappings(user))
                .then()
                .statusCode(204);
    }

    private String mappings(DemoUser user) {
        return path("users/" + user.subject() + "/role-mappings/realm");
    }

    /** Sets another password; returns Keycloak's answer. */
    Response changePassword(DemoUser user, String password) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("type", "password", "value", password, "temporary", false))
                .put(path("users/" + user.subject() + "/reset-password"));
    }

    /** A user with these realm roles, or without any. */
    public void addUser(String name, String password, String... roles) {
        var user = create(
                "users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "email",
                        name + "@tributary.example",
                        "firstName",
                        "No",
                        "lastName",
                        "Body",
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        admin().contentType(ContentType.JSON)
                .body(roles(List.of(roles)))
                .post(user + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    private String create(String kind, Map<String, Object> representation) {
        Response created =
                admin().contentType(ContentType.JSON).body(representation).post(path(kind));
        created.then().statusCode(201);
        made.add(created.header("Location"));
        return created.header("Location");
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(token);
    }

    private String path(String kind) {
        return server + "/admin/realms/" + realm + "/" + kind;
    }

    @Override
    public void close() {
        made.forEach(location -> admin().delete(location).then().statusCode(204));
    }
}
