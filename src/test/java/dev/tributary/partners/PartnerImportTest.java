package dev.tributary.partners;

import dev.tributary.partners.rules.CreditCode;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.local.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Companies' names and registration numbers by file. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class PartnerImportTest {

    private static final String WITH =
            "code,name,kind,status,territory_code,currency,english_name,registration_number\n";
    private static final String ONE = "914403001922038216";
    private static final String OTHER = "9144030071526726XG";

    @BeforeEach
    void company() throws SQLException {
        Importing.emptyDatabase();
        Importing.aSmallCompany();
    }

    /** Mutant: empty values if the file has no such column (staged.english_name alone in the merge). */
    @Test
    void aFileWithoutTheColumnsLeavesThemAndAnEmptyValueTakesThemAway() throws SQLException {
        imported(file("partners", WITH + row("P1", "ACTIVE", "CNY", "Harbour Ltd", ONE)), 0, 1, 0);
        imported(file("partners", WITH + row("P1", "ACTIVE", "CNY", "Harbour Ltd", ONE)), 0, 0, 1);
        assertThat(known("P1")).isEqualTo("Harbour Ltd|" + ONE + "|2");

        imported(file("partners", PARTNERS + "P1,Harbour Trading,DISTRIBUTOR,ACTIVE,EAST,CNY\n"), 0, 1, 0);
        assertThat(known("P1")).isEqualTo("Harbour Ltd|" + ONE + "|3");

        imported(file("partners", WITH + row("P1", "ACTIVE", "CNY", "", "")), 0, 1, 0);
        assertThat(known("P1")).isEqualTo("||4");
    }

    @Test
    void aWebsiteComesInAndGoesOutAndABadOneIsRefused() throws SQLException {
        var header = PARTNERS.replace("currency", "currency,website");
        var row = "P1,Harbour Trading,DISTRIBUTOR,ACTIVE,EAST,CNY,";
        imported(file("partners", header + row + "https://www.harbour.example/zh?from=list\n"), 0, 1, 0);
        var taken = Importing.director().get("/exports/partners").asString();
        assertThat(taken).contains("https://www.harbour.example/zh?from=list");
        imported(file("partners", taken), 0, 0, taken.lines().toList().size() - 1);

        refused(
                file("partners", header + row + "www.harbour.example\n"),
                422,
                "WEBSITE_INVALID",
                2,
                "website",
                "www.harbour.example");
        imported(file("partners", header + row + "\n"), 0, 1, 0);
        assertThat(value("select coalesce(website, 'none') from partner where code = 'P1'"))
                .isEqualTo("none");
    }

    @Test
    void aFileBringsPartnersThatWereMergedAndMergesNone() throws SQLException {
        String merged = PARTNERS.replace("currency", "currency,merged_into_code");
        String rows = "P2,Harbour,DISTRIBUTOR,ENDED,EAST,CNY,P3\nP3,Port,DISTRIBUTOR,ACTIVE,EAST,CNY,\n";
        imported(file("partners", merged + rows), 2, 0, 0);
        imported(file("partners", merged + rows), 0, 0, 2);
        assertThat(value("""
                select loser.code || survivor.code from partner loser join partner survivor on survivor.id = loser.merged_into_id""")).isEqualTo("P2P3");
        String taken = Importing.director().get("/exports/partners").asString();
        assertThat(taken).contains("P2,Harbour,DISTRIBUTOR,ENDED,EAST,CNY,,,,P3");
        imported(file("partners", taken), 0, 0, 3);
        // A row with the code of a merged partner goes to its survivor.
        imported(file("partners", PARTNERS + "P2,Harbour,DISTRIBUTOR,ACTIVE,EAST,CNY\n"), 0, 0, 1);

        refused(
                file("partners", merged + "P1,Harbour Trading,DISTRIBUTOR,ENDED,EAST,CNY,P3\n"),
                422,
                "NOT_MERGED_BY_FILES",
                2,
                "merged_into_code",
                "P3");
        refused(
                file("partners", merged + "P4,Pier,DISTRIBUTOR,ACTIVE,EAST,CNY,P3\n"),
                422,
                "MERGED_IS_OVER",
                2,
                "status",
                "ACTIVE");
        for (String survivor : new String[] {"NOBODY", "P4", "P5"}) {
            String row = "P4,Pier,DISTRIBUTOR,ENDED,EAST,CNY,%s\nP5,Quay,DISTRIBUTOR,ENDED,EAST,CNY,P1\n";
            refused(
                    file("partners", merged + row.formatted(survivor)),
                    422,
                    "UNKNOWN_SURVIVOR",
                    2,
                    "merged_into_code",
                    survivor);
        }
    }

    @Test
    void aKnownPartnerStaysWhereItIsIfTheFileDoesNotSay() throws SQLException {
        String nowhere = PARTNERS.replace(",territory_code", "");
        imported(file("partners", nowhere + "P1,Harbour Trading,DISTRIBUTOR,ACTIVE,CNY\n"), 0, 0, 1);
        imported(file("partners", PARTNERS + "P1,Harbour,DISTRIBUTOR,ACTIVE,,CNY\n"), 0, 1, 0);
        assertThat(value("select territory.code from partner join territory on territory.id = territory_id"))
                .isEqualTo("EAST");
        refused(
                file("partners", nowhere + "P2,Harbour Trading,DISTRIBUTOR,ACTIVE,CNY\n"),
                422,
                "MISSING_VALUE",
                2,
                "territory_code",
                "");
    }

    @Test
    void aNumberWithAWrongCheckSignIsRefusedAndTheDatabaseKnowsTheRuleToo() throws SQLException {
        String wrong = ONE.substring(0, 17) + "7";
        refused(
                file("partners", WITH + row("P1", "ACTIVE", "CNY", "", wrong)),
                422,
                "REGISTRATION_NUMBER_INVALID",
                2,
                "registration_number",
                wrong);
        // Mutant: a check that only compares the characters accepts it.
        for (int place = 0; place < ONE.length(); place++) {
            for (char sign : "0AY".toCharArray()) {
                String number = ONE.substring(0, place) + sign + ONE.substring(place + 1);
                assertThat(value("select is_credit_code('%s')".formatted(number)))
                        .as(number)
                        .isEqualTo(CreditCode.isSound(number) ? "t" : "f");
            }
        }
    }

    /** Mutant: without REGISTERED_TWICE it is the database's CHANGED_MEANWHILE, which names no partner. */
    @Test
    void aNumberThatSomebodyHasIsRefusedAndWhoHasItIsNamed() throws SQLException {
        imported(file("partners", WITH + row("P1", "ACTIVE", "CNY", "", ONE)), 0, 1, 0);

        refused(
                file("partners", WITH + row("P2", "ACTIVE", "CNY", "", ONE))
                        .body(
                                "errors[0].reason",
                                equalTo(
                                        "Partner P1 has the same registration number and trades in the same currency.")),
                422,
                "REGISTERED_TWICE",
                2,
                "registration_number",
                ONE);
        refused(
                file(
                        "partners",
                        WITH + row("P2", "ACTIVE", "CNY", "", OTHER) + row("P3", "PROSPECT", "CNY", "", OTHER)),
                422,
                "REGISTERED_TWICE",
                3,
                "registration_number",
                OTHER);
        // In another currency it is another partner; so is one that has ended.
        imported(
                file("partners", WITH + row("P2", "ACTIVE", "USD", "", ONE) + row("P3", "ENDED", "CNY", "", ONE)),
                2,
                0,
                0);
        // A file without numbers makes two partners equal by a change of status.
        refused(
                file("partners", PARTNERS + "P3,Third,DISTRIBUTOR,ACTIVE,EAST,CNY\n"),
                422,
                "REGISTERED_TWICE",
                2,
                "registration_number",
                "");
    }

    /** Mutant: a constraint that is not deferrable refuses one of the two, whichever is written first. */
    @Test
    void partnersExchangeTheirNumbersInOneFile() throws SQLException {
        imported(
                file("partners", WITH + row("P1", "ACTIVE", "CNY", "", ONE) + row("P2", "ACTIVE", "CNY", "", OTHER)),
                1,
                1,
                0);
        imported(
                file("partners", WITH + row("P1", "ACTIVE", "CNY", "", OTHER) + row("P2", "ACTIVE", "CNY", "", ONE)),
                0,
                2,
                0);
        assertThat(known("P1")).contains(OTHER);
        imported(
                file("partners", WITH + row("P3", "ACTIVE", "CNY", "", OTHER) + row("P1", "ENDED", "CNY", "", OTHER)),
                1,
                1,
                0);
        assertThat(known("P3")).contains(OTHER);
    }

    private static String row(String code, String status, String currency, String englishName, String number) {
        return "%s,Harbour,DISTRIBUTOR,%s,EAST,%s,%s,%s\n".formatted(code, status, currency, englishName, number);
    }

    private static String known(String code) throws SQLException {
        return value(
                "select concat_ws('|', coalesce(english_name, ''), coalesce(registration_number, ''), version) from partner where code = '%s'"
                        .formatted(code));
    }
}
