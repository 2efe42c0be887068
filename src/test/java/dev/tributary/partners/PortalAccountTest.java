package dev.tributary.partners;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.Refusal;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.director;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.local.DemoUser.AUDITOR;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The company decides which accounts sign in for a partner; a token's claim alone gives no access. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PortalAccountTest {

    private static final String SEEN = "{ partners { nodes { code accounts } } }";
    private static final String ACCOUNTS = "partner_code,account\n";

    @BeforeEach
    void twoPartners() throws SQLException {
        Importing.emptyDatabase();
        imported(file("territories", TERRITORIES + "CN,,China,2020-01-01\n"), 1, 0, 0);
        imported(
                file(
                        "partners",
                        PARTNERS + "P0001,One,DISTRIBUTOR,ACTIVE,CN,CNY\nP0002,Two,DISTRIBUTOR,ACTIVE,CN,CNY\n"),
                2,
                0,
                0);
    }

    @Test
    void anAccountSeesItsCompanyFromWhenItIsAddedUntilItIsTakenAway() {
        List<String> before = audited();
        assertThat(seen(PARTNER)).isEmpty();

        done("Add", "P0001", PARTNER.subject());
        assertThat(seen(PARTNER)).containsExactly("P0001 [\"%s\"]".formatted(PARTNER.subject()));
        done("Add", "P0001", "another");
        assertThat(seen(PARTNER)).containsExactly("P0001 [\"%s\"]".formatted(PARTNER.subject()));
        assertThat(seen(AUDITOR))
                .containsExactly("P0001 [\"%s\",\"another\"]".formatted(PARTNER.subject()), "P0002 []");
        assertThat(seen(DemoUser.FINANCE)).containsExactly("P0001 []", "P0002 []");

        done("Remove", "P0001", PARTNER.subject());
        assertThat(seen(PARTNER)).isEmpty();
        List<String> after = audited();
        assertThat(after.subList(before.size(), after.size()))
                .containsExactly("partnerAccountAdd INSERT", "partnerAccountAdd INSERT", "partnerAccountRemove DELETE");
    }

    /** The audit trail's entries about accounts, those of other tests too: nobody empties it. */
    private static List<String> audited() {
        return TestDatabase.list(
                "select operation || ' ' || action from audit_entry where part = 'partner_user' order by id",
                row -> row.getString(1));
    }

    /** The token claims P0001. */
    @Test
    void anAccountOfAnotherCompanyThanItsTokenClaimsSeesNothing() {
        done("Add", "P0002", PARTNER.subject());

        assertThat(seen(PARTNER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Add, P0001, 3, known, CONFLICT, version",
        "Add, P0001, 2, known, ACCOUNT_TAKEN, account",
        "Add, P0002, 1, known, ACCOUNT_TAKEN, account",
        "Add, P0002, 1, a b, ACCOUNT_INVALID, account",
        "Add, P0002, 1, '', ACCOUNT_INVALID, account",
        "Remove, P0002, 1, known, ACCOUNT_NOT_FOUND, account",
        "Remove, P0001, 2, nobody, ACCOUNT_NOT_FOUND, account",
        "Remove, P0001, 1, known, CONFLICT, version",
    })
    void whatCannotBeIsRefused(String verb, String partner, int version, String account, String code, String field) {
        done("Add", "P0001", "known");

        Refusal.of(
                Ask.as(DIRECTOR),
                ask -> ask.that(
                        command(verb),
                        Map.of("id", id(partner), "input", Map.of("version", version, "account", account))),
                code,
                field);
    }

    @ParameterizedTest
    @EnumSource(names = "DIRECTOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButTheDirectorSaysWhoSignsIn(DemoUser user) {
        var input = Map.of("id", id("P0001"), "input", Map.of("version", 1, "account", user.subject()));
        for (var verb : List.of("Add", "Remove")) {
            assertThat(Ask.as(user).that(command(verb), input).errorCode()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void aFileTellsWhoSignsInAndMovesAnAccount() {
        imported(file("partner-accounts", ACCOUNTS + "P0001,one\nP0001,two\n"), 2, 0, 0);
        imported(file("partner-accounts", ACCOUNTS + "P0001,one\nP0002,two\n"), 0, 1, 1);
        assertThat(TestDatabase.list(
                        "select code || ' ' || version from partner order by code", row -> row.getString(1)))
                .containsExactly("P0001 3", "P0002 2");

        var taken = director()
                .get("/exports/partner-accounts")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(taken.substring(1)).isEqualToIgnoringNewLines(ACCOUNTS + "P0001,one\nP0002,two\n");
        imported(file("partner-accounts", taken), 0, 0, 2);
        refused(file("partner-accounts", ACCOUNTS + "P9,one\n"), 422, "UNKNOWN_PARTNER", 2, "partner_code", "P9");
        refused(file("partner-accounts", ACCOUNTS + "P0001,a b\n"), 422, "NOT_AN_ACCOUNT", 2, "account", "a b");
        given().auth()
                .oauth2(Ask.token(PARTNER))
                .get("/exports/partner-accounts")
                .then()
                .statusCode(404);
    }

    private static List<String> seen(DemoUser user) {
        return Ask.as(user).that(SEEN).at("partners.nodes").findParents("code").stream()
                .map(partner -> partner.path("code").asText() + " " + partner.path("accounts"))
                .sorted()
                .toList();
    }

    private static String command(String verb) {
        return """
                mutation ($id: ID!, $input: PartnerAccount%1$sInput!) {
                  partnerAccount%1$s(id: $id, input: $input) {
                    partner { version } userErrors { code message field } } }""".formatted(verb);
    }

    /** With the current version. */
    private static void done(String verb, String partner, String account) {
        var version = Integer.parseInt(TestDatabase.one("select version from partner where code = ?", partner));
        assertThat(Ask.as(DIRECTOR)
                        .that(
                                command(verb),
                                Map.of("id", id(partner), "input", Map.of("version", version, "account", account)))
                        .at("partnerAccount%s.userErrors".formatted(verb)))
                .isEmpty();
    }

    private static String id(String partner) {
        return Ask.as(DIRECTOR)
                .that("{ partner(code: \"%s\") { id } }".formatted(partner))
                .text("partner.id");
    }
}
