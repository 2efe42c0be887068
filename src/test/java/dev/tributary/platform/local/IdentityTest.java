package dev.tributary.platform.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.Base64;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
class IdentityTest {

    @ParameterizedTest
    @EnumSource
    void everyDemoUsersTokenIsForTheApiAndCarriesTheirRoles(DemoUser user) throws IOException {
        var claims = claims(user.token());

        assertThat(claims.path("sub").asText()).isEqualTo(user.subject());
        assertThat(claims.path("aud").asText()).isEqualTo("tributary-api");
        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(user.roles());
    }

    @ParameterizedTest
    @CsvSource({"PARTNER, P0001", "PARTNER2, P0002"})
    void aPartnersTokenNamesItsCompany(DemoUser partner, String code) throws IOException {
        assertThat(claims(partner.token()).path("partner_code").asText()).isEqualTo(code);
    }

    @Test
    void anEmployeesTokenNamesNoCompany() throws IOException {
        assertThat(claims(DemoUser.REP.token()).has("partner_code")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theServerTakesEveryDemoUserForWhoTheyAre(DemoUser user) {
        given().auth()
                .oauth2(user.token())
                .get("/test/who-am-i")
                .then()
                .statusCode(200)
                .body(containsString(user.roles().toString()));
    }

    @Test
    void keycloaksOwnClientGivesNoTokenForAPassword() {
        given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "rep")
                .formParam("password", "rep")
                .post(DemoUser.issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(401);
    }

    @Test
    void theServerRefusesATokenThatWasTamperedWith() {
        var token = DemoUser.REP.token();
        var parts = token.split("\\.", 3);
        var director =
                new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("sales-rep", "sales-director");
        var forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(director.getBytes(UTF_8))
                + "." + parts[2];

        given().auth().oauth2(forged).get("/test/who-am-i").then().statusCode(401);
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
    }
}
