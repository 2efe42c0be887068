package dev.tributary.platform.local;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

import java.util.List;
import java.util.Locale;

/** The people of the local realm, numbered as their user ids are. */
public enum DemoUser {
    DIRECTOR(1, "sales-director"),
    REGIONAL(2, "regional-manager"),
    MANAGER(3, "sales-manager"),
    REP(4, "sales-rep"),
    SUPPORT(5, "sales-support"),
    FINANCE(6, "finance"),
    AUDITOR(7, "auditor"),
    PARTNER(8, "partner"),
    PARTNER2(9, "partner"),
    DEVELOPER(10, "auditor");

    private final int number;
    private final String role;

    DemoUser(int number, String role) {
        this.number = number;
        this.role = role;
    }

    /** The realm role that says what this user sees. */
    public String role() {
        return role;
    }

    /** All realm roles of this user, by name. */
    List<String> roles() {
        return this == DEVELOPER ? List.of(role, "developer") : List.of(role);
    }

    /** The {@code sub} of this user's tokens. */
    public String subject() {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    /** A new access token from Keycloak, valid for five minutes: {@code given().auth().oauth2(REP.token())}. */
    public String token() {
        var name = name().toLowerCase(Locale.ROOT);
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "local-cli")
                .formParam("username", name)
                .formParam("password", name)
                .post(issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    static String issuer() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }
}
