package dev.tributary.platform.security;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.regex.Pattern;

import static dev.tributary.platform.local.DemoUser.REP;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** How people sign in to the realm in a browser, step by step. */
@QuarkusTest
class SignInTest {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final String PASSWORD = "nobody guesses this";
    private static final String PAGE = "http://localhost:8080/";

    /** The challenge of RFC 7636's own example. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void aPasswordAloneSufficesWhereNoRoleAsksForMore() {
        assertThat(signIn("finance", "finance")).startsWith(PAGE).contains("code=");
    }

    @Test
    void whoHasTheRoleSecondFactorSetsUpACodeAtTheFirstSignIn() {
        try (var realm = RealmAdmin.signIn()) {
            var name = "two-steps-" + UUID.randomUUID();
            realm.addUser(name, PASSWORD, "finance", "second-factor");

            assertThat(signIn(name, PASSWORD)).contains("/required-action?execution=CONFIGURE_TOTP");
        }
    }

    @Test
    void aNewPasswordHasToMeetThePolicyAlthoughDemoPasswordsDoNot() {
        try (var realm = RealmAdmin.signIn()) {
            realm.changePassword(REP, "too short").then().statusCode(400);
            realm.changePassword(REP, "reps-are-no-secret").then().statusCode(400);
        }
    }

    /** Where the browser is sent after the form with user name and password. */
    private static String signIn(String name, String password) {
        var page = given().queryParam("client_id", "dashboard")
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", PAGE)
                .queryParam("code_challenge", CHALLENGE)
                .queryParam("code_challenge_method", "S256")
                .get(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class)
                        + "/protocol/openid-connect/auth");
        var form = FORM.matcher(page.asString());
        assertThat(form.find()).as(page.asString()).isTrue();
        // Keycloak marks them as secure, which browsers take for localhost too.
        return given().cookies(page.cookies())
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .formParam("username", name)
                .formParam("password", password)
                .post(form.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
    }
}
