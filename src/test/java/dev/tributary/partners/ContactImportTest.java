package dev.tributary.partners;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.local.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Partners' contacts by file. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ContactImportTest {

    private static final String CONTACTS =
            "partner_code,name,title,namesake,role,influence,phone,wechat,qq,email,birthday\n";
    private static final String WANG =
            "P1,王伟,经理,,BUYER,HIGH,139-0000 0001; +86 (512) 6500 0000,wang;;wei,,w@example.com,1980-02-29\n";
    private static final String LI = "P1,李娜,,,FINANCE,LOW,,,,,02-29\n";

    @BeforeEach
    void company() throws SQLException {
        Importing.emptyDatabase();
        Importing.aSmallCompany();
    }

    /** Mutants: due rows without the comparison of channels, of birthdays; no update of the partner's version. */
    @Test
    void contactsAreCreatedLeftAloneAndUpdatedAndCountAsAChangeOfTheirPartner() throws SQLException {
        imported(file("contacts", CONTACTS + WANG + LI), 2, 0, 0);
        imported(file("contacts", CONTACTS + WANG + LI), 0, 0, 2);
        assertThat(ways("王伟"))
                .isEqualTo("EMAIL w@example.com, PHONE +8651265000000, PHONE 13900000001, WECHAT wang;wei");
        assertThat(birthdays()).isEqualTo("李娜 2-29, 王伟 1980-2-29");
        assertThat(version("P1")).isEqualTo("2");

        imported(file("contacts", CONTACTS + WANG.replace("139-0000 0001; ", "") + LI), 0, 1, 1);
        assertThat(ways("王伟")).doesNotContain("139");
        imported(file("contacts", CONTACTS + WANG.replace("139-0000 0001; ", "") + LI.replace("02-29", "")), 0, 1, 1);
        assertThat(birthdays()).isEqualTo("王伟 1980-2-29");
        imported(file("contacts", CONTACTS + LI.replace("02-29", "1990-12-01").replace("LOW", "HIGH")), 0, 1, 0);
        assertThat(birthdays()).isEqualTo("王伟 1980-2-29, 李娜 1990-12-1");
        assertThat(version("P1")).isEqualTo("5");
        assertThat(value("select count(*) from contact")).isEqualTo("2");
    }

    /** Mutant: a merge of all key dates. */
    @Test
    void otherKeyDatesStayAsTheyAre() throws SQLException {
        imported(file("contacts", CONTACTS + LI), 1, 0, 0);
        change("insert into contact_key_date (contact_id, kind, month, day) select id, 'WEDDING', 5, 1 from contact");

        imported(file("contacts", CONTACTS + LI.replace("02-29", "")), 0, 1, 0);

        assertThat(value("select string_agg(kind, ',') from contact_key_date")).isEqualTo("WEDDING");
    }

    /** Mutant: contacts that are new in the sequence of the file, so that namesakes change places the next time. */
    @Test
    void twoOfOneNameAndTitleAreToldApartByTheSequenceInWhichTheyCame() throws SQLException {
        String second = "P1,王伟,经理,2,USER,LOW,13900000002,,,,\n";
        refused(file("contacts", CONTACTS + second), 422, "NO_SUCH_NAMESAKE", 2, "namesake", "2");

        imported(file("contacts", CONTACTS + second + WANG), 2, 0, 0);
        imported(file("contacts", CONTACTS + second + WANG), 0, 0, 2);
        imported(file("contacts", CONTACTS + WANG), 0, 0, 1);
        imported(file("contacts", CONTACTS + second.replace("LOW", "HIGH")), 0, 1, 0);
        // Not the contact with a title.
        imported(file("contacts", CONTACTS + WANG.replace("经理", "")), 1, 0, 0);

        String taken = taken(DemoUser.DIRECTOR);
        assertThat(taken.lines()).hasSize(4);
        assertThat(taken).contains("王伟,经理,2,USER,HIGH,13900000002", "wang;;wei", "; 13900000001");
        imported(file("contacts", taken), 0, 0, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "P1,                P9,                  UNKNOWN_PARTNER,   partner_code, There is no partner P9.",
        "139-0000 0001,     139-x,               PHONE_INVALID,     phone,        '\"139x\" is not a phone number. Write 5 to 15 digits, optionally with a + before them.'",
        "w@example.com,     w@example.com; w@,   NOT_AN_EMAIL,      email,        ",
        "wang;;wei,         w; x;w,              WAY_NAMED_TWICE,   wechat,       wechat names \"w\" twice.",
        "1980-02-29,        1981-02-29,          BIRTHDAY_INVALID,  birthday,     ",
        "1980-02-29,        2-29,                BIRTHDAY_INVALID,  birthday,     ",
        "1980-02-29,        1899-02-28,          BIRTHDAY_INVALID,  birthday,     ",
        "1980-02-29,        02-30,               BIRTHDAY_INVALID,  birthday,     ",
        "HIGH,              TALL,                NOT_ONE_OF,        influence,    "
    })
    void whatIsNoContactIsRefused(String right, String wrong, String code, String column, @Nullable String reason) {
        var answer = file("contacts", CONTACTS + WANG.replace(right, wrong))
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].column", equalTo(column));
        if (reason != null) {
            answer.body("errors[0].reason", equalTo(reason));
        }
    }

    @Test
    void nobodyIsBornTomorrowAndNoWayIsLongerThanAHundredLetters() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        refused(
                file("contacts", CONTACTS + WANG.replace("1980-02-29", tomorrow)),
                422,
                "BIRTHDAY_INVALID",
                2,
                "birthday",
                tomorrow);
        file("contacts", CONTACTS + WANG.replace("wang;;wei", "w".repeat(101)))
                .statusCode(422)
                .body("errors[0].code", equalTo("WAY_TOO_LONG"))
                .body("errors[0].column", equalTo("wechat"));
        imported(file("contacts", CONTACTS + WANG.replace("wang;;wei", "w".repeat(100))), 1, 0, 0);
    }

    @Test
    void theCodeOfAMergedPartnerLeadsToWhatItHasBecome() throws SQLException {
        imported(file("partners", PARTNERS + "P2,Harbour,DISTRIBUTOR,ACTIVE,EAST,CNY\n"), 1, 0, 0);
        imported(file("contacts", CONTACTS + WANG + WANG.replace("P1", "P2")), 2, 0, 0);
        value("""
                select merge_partner(loser.id, survivor.id, 'one company')
                from partner loser, partner survivor where loser.code = 'P2' and survivor.code = 'P1'""");

        imported(file("contacts", CONTACTS + LI.replace("P1", "P2")), 1, 0, 0);
        refused(
                file("contacts", CONTACTS + WANG + WANG.replace("P1", "P2"))
                        .body("errors[0].reason", equalTo("The row repeats line 2. Remove one of them.")),
                422,
                "REPEATED_ROW",
                3,
                "partner_code",
                "P2");
        // There are two contacts of one name now.
        String taken = taken(DemoUser.DIRECTOR);
        assertThat(taken).contains("P1,王伟,经理,2,BUYER");
        imported(file("contacts", taken), 0, 0, 3);
    }

    @Test
    void whoNeedsNeitherPhonesNorBirthdaysIsGivenAFileWithoutThem() {
        imported(file("contacts", CONTACTS + WANG), 1, 0, 0);

        for (DemoUser user : new DemoUser[] {DemoUser.FINANCE, DemoUser.AUDITOR}) {
            assertThat(taken(user).substring(1).lines())
                    .as(user.name())
                    .containsExactly("partner_code,name,title,namesake,role,influence", "P1,王伟,经理,,BUYER,HIGH");
        }
    }

    @Test
    void aFileWithoutColumnsLeavesWhatTheyWouldSay() throws SQLException {
        imported(file("contacts", CONTACTS + WANG), 1, 0, 0);
        String known = ways("王伟");
        String birthdays = birthdays();

        String some = "partner_code,name,title,namesake,role,influence,phone\n";
        imported(file("contacts", taken(DemoUser.FINANCE)), 0, 0, 1);
        imported(file("contacts", taken(DemoUser.FINANCE).replace("BUYER,HIGH", "BUYER,LOW")), 0, 1, 0);
        assertThat(ways("王伟")).isEqualTo(known);
        assertThat(birthdays()).isEqualTo(birthdays);

        imported(file("contacts", some + "P1,王伟,经理,,BUYER,LOW,\n"), 0, 1, 0);
        assertThat(known).contains("PHONE").contains("WECHAT");
        assertThat(ways("王伟")).doesNotContain("PHONE").contains("WECHAT");
        assertThat(birthdays()).isEqualTo(birthdays);
    }

    private static String taken(DemoUser user) {
        return given().auth()
                .oauth2(Ask.token(user))
                .get("/exports/contacts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void change(String sql) throws SQLException {
        value("with changed as (%s returning 1) select count(*) from changed".formatted(sql));
    }

    private static String ways(String name) throws SQLException {
        return value(
                "select string_agg(c.kind || ' ' || address, ', ' order by c.kind, address) from contact_channel c join contact on contact.id = contact_id where name = '%s'"
                        .formatted(name));
    }

    private static String birthdays() throws SQLException {
        return value(
                "select string_agg(name || ' ' || concat_ws('-', year, month, day), ', ' order by year nulls first, name) from contact_key_date join contact on contact.id = contact_id");
    }

    private static String version(String code) throws SQLException {
        return value("select version from partner where code = '%s'".formatted(code));
    }
}
