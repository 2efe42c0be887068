package dev.tributary.partners;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.shared.AnyText;
import dev.tributary.shared.TextKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.director;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

/** GraphQL and files accept the same names and codes of partners, and return them unchanged. */
@QuarkusTest
class PartnerTextsTest {

    private static final int DRAWS = Integer.getInteger("tributary.test.texts", 800) / 8;
    private static final long SEED = Long.getLong("tributary.test.seed", System.nanoTime());
    private static final int SERVER_FAULT = 500;
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD842\uDFB7野家\uD880\uDC00商贸",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 Family Store",
                "渡\u8FBA\uDB40\uDD00商店",
                "Cafe\u0301 ＡＢＣ（中国）",
                "O'Neil & \"Sons\", <b>Ltd.</b>; {\"a\":1}",
                "=HYPERLINK(1)",
                "＝1+1",
                "'=1",
                "-5 Degrees",
                "100% \\ $1"
            })
    void aNameComesBackAsItWentInAtBothDoors(String name) {
        var partner = PartnerDesk.entered(DIRECTOR, Map.of("name", name, "anotherCompany", true));
        assertThat(Ask.as(DIRECTOR)
                        .that("{ partner(code: \"%s\") { name } }".formatted(partner.code()))
                        .text("partner.name"))
                .isEqualTo(name);
        for (var format : List.of("csv", "xlsx")) {
            byte[] file = director()
                    .get("/exports/partners?format=" + format)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            Importing.send("partners", file, "?dryRun=true")
                    .statusCode(200)
                    .body("created", is(0))
                    .body("updated", is(0))
                    .body("unchanged", greaterThan(0));
        }
    }

    @Test
    void blanksAroundANameMeanNothing() {
        var partner = PartnerDesk.entered(DIRECTOR, Map.of("name", "\u3000 苏州空白商贸 \u00A0", "anotherCompany", true));
        assertThat(Ask.as(DIRECTOR)
                        .that("{ partner(code: \"%s\") { name } }".formatted(partner.code()))
                        .text("partner.name"))
                .isEqualTo("苏州空白商贸");
    }

    @Test
    void aNameWithALineBreakIsRefusedAtBothDoors() {
        var answer = enter("ZZ-LINES", "ZZ 换行\n公司");
        assertThat(answer.texts("partnerEnter.userErrors.code")).contains("TEXT_INVALID");
        assertThat(answer.texts("partnerEnter.userErrors.message")).anyMatch(message -> message.contains("U+000A"));
        Importing.dryRun("partners", PARTNERS + "ZZ-LINES,\"ZZ 换行\n公司\",DISTRIBUTOR,ACTIVE,CN-320500,CNY\n")
                .statusCode(422)
                .body("errors[0].code", is("CONTROL_CHARACTER"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ZZ0001\u200B", "\uFEFFZZ0001", "ZZ\u00AD0001", "ZZ\u202E1", "ZZ\uFE0F", "ZZ\u0378", "ZZ\uE000"})
    void aCodeThatLooksLikeAnotherOneIsRefusedAtBothDoors(String code) {
        assertThat(enter(code, "ZZ 苏州示例一有限公司").texts("partnerEnter.userErrors.code"))
                .contains("CODE_INVALID");
        Importing.dryRun("partners", PARTNERS + code + ",ZZ 苏州示例一有限公司,DISTRIBUTOR,ACTIVE,CN-320500,CNY\n")
                .statusCode(422)
                .body("errors[0].code", is("INVISIBLE_CHARACTER"));
    }

    @Test
    void whateverIsDrawnIsTakenByBothDoorsOrByNone() {
        System.out.println("Texts are drawn with -Dtributary.test.seed=" + SEED);
        var random = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            var code = AnyText.draw(random);
            // The import strips blanks around names.
            var name = TextKind.strip(AnyText.draw(random));
            if (HALF.matcher(code + " " + name).find() || code.startsWith("'") || name.startsWith("'")) {
                continue; // UTF-8 has no lone surrogates; a file takes the other text for the guard of a formula.
            }

            var byGraphQL = enter(code, name);
            var byFile = director()
                    .multiPart("file", "partners.csv", file(code, name), "text/csv")
                    .post("/imports/partners?dryRun=true");

            assertThat(byGraphQL.status()).isLessThan(SERVER_FAULT);
            assertThat(byGraphQL.errorCode()).isIn("none", "BAD_USER_INPUT");
            assertThat(byFile.statusCode()).as(code + " " + name).isLessThan(SERVER_FAULT);
            List<String> said =
                    byGraphQL.errorCode().equals("none") ? byGraphQL.texts("partnerEnter.userErrors.code") : List.of();
            // Nobody may enter a partner in a territory that does not exist.
            boolean taken = said.equals(List.of("TERRITORY_NOT_FOUND"));
            List<String> faults = byFile.jsonPath().getList("errors.code");
            assertThat(taken)
                    .as("%s / %s: %s %s", code, name, byGraphQL.body(), byFile.asString())
                    .isEqualTo(faults.equals(List.of("UNKNOWN_TERRITORY")));
        }
    }

    @Test
    void anyTextInAnAddressOfADoorForFilesIsRefusedOrAnswered() {
        var random = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            var text = AnyText.draw(random);
            if (text.length() > 300) {
                continue; // longer than an address may be
            }
            for (var answer : List.of(
                    inAddress().get("/exports/partners?territory=" + encoded(text)),
                    inAddress().get("/exports/orders?partner=" + encoded(text)),
                    inAddress().get("/exports/products?" + encoded(text) + "=x"),
                    inAddress().get("/exports/products?format=" + encoded(text)),
                    inAddress().get("/exports/" + encoded(text)),
                    inAddress()
                            .multiPart("file", "x.csv", new byte[0], "text/csv")
                            .post("/imports/" + encoded(text)),
                    inAddress()
                            .multiPart("file", "x.csv", new byte[0], "text/csv")
                            .post("/imports/partners?dryRun=" + encoded(text)))) {
                assertThat(answer.statusCode()).as(text).isLessThan(SERVER_FAULT);
                answer.then().body(not(containsString("Exception")));
            }
        }
    }

    private static RequestSpecification inAddress() {
        return director().urlEncodingEnabled(false);
    }

    /** Byte by byte, with lone surrogates as some programs write them, which is no UTF-8. */
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        text.chars().forEach(unit -> {
            var bytes = Character.isSurrogate((char) unit)
                    ? new byte[] {
                        (byte) (0xE0 | unit >> 12), (byte) (0x80 | unit >> 6 & 0x3F), (byte) (0x80 | unit & 0x3F)
                    }
                    : Character.toString(unit).getBytes(StandardCharsets.UTF_8);
            for (var one : bytes) {
                encoded.append("%%%02X".formatted(one));
            }
        });
        return encoded.toString();
    }

    private static Answer enter(String code, String name) {
        return PartnerDesk.enter(
                Ask.as(DIRECTOR),
                Map.of("code", code, "name", name, "territory", "ZZ-NOWHERE", "anotherCompany", true));
    }

    private static byte[] file(String code, String name) {
        return (PARTNERS + quoted(code) + "," + quoted(name) + ",DISTRIBUTOR,ACTIVE,ZZ-NOWHERE,CNY\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
