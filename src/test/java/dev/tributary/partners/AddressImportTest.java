package dev.tributary.partners;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.local.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;

import static dev.tributary.platform.files.Importing.PARTNERS;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Partners' addresses by file. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class AddressImportTest {

    private static final String ADDRESSES =
            "partner_code,kind,main,division_code,address_line,postal_code,longitude,latitude,datum\n";
    private static final String FIRST = "P1,DELIVERY,false,320500,First Road 1,,,,\n";
    private static final String SECOND = "P1,DELIVERY,false,320583,Second Road 2,215300,120.98,-31.385598,GCJ02\n";

    @BeforeEach
    void company() throws SQLException {
        Importing.emptyDatabase();
        Importing.aSmallCompany();
    }

    /** Mutants: no update of the partner's version; due rows of all rows, which are counted as updated then. */
    @Test
    void addressesAreCreatedLeftAloneAndUpdatedAndCountAsAChangeOfTheirPartner() throws SQLException {
        imported(file("addresses", ADDRESSES + FIRST + SECOND), 2, 0, 0);
        imported(file("addresses", ADDRESSES + FIRST + SECOND), 0, 0, 2);
        assertThat(version("P1")).isEqualTo("2");

        imported(
                file("addresses", ADDRESSES + FIRST + SECOND.replace("215300,120.98,-31.385598,GCJ02", ",,,")),
                0,
                1,
                1);
        assertThat(value("select count(*) from partner_address where longitude is null and postal_code is null"))
                .isEqualTo("2");
        assertThat(version("P1")).isEqualTo("3");
        assertThat(value("select string_agg(distinct operation, ',') from audit_entry where part = 'partner_address'"))
                .isEqualTo("import addresses");
    }

    /** Mutants: no row of the replaced one; the last row instead of the first if none is named. */
    @Test
    void ofAKindTheFirstIsTheMainOneUntilAFileNamesAnother() throws SQLException {
        imported(file("addresses", ADDRESSES + FIRST + SECOND), 2, 0, 0);
        assertThat(main("P1")).isEqualTo("DELIVERY First Road 1");

        imported(file("addresses", ADDRESSES + SECOND.replace("false", "true")), 0, 1, 0);
        assertThat(main("P1")).isEqualTo("DELIVERY Second Road 2");
        // A file that names none, and one without the column, change nothing.
        imported(file("addresses", ADDRESSES + SECOND + FIRST), 0, 0, 2);
        imported(file("addresses", ADDRESSES + "P1,DELIVERY,false,320500,Third Road 3,,,,\n"), 1, 0, 0);
        imported(file("addresses", ADDRESSES + "P1,INVOICE,false,320500,First Road 1,,,,\n"), 1, 0, 0);
        assertThat(main("P1")).isEqualTo("DELIVERY Second Road 2, INVOICE First Road 1");
        // Both rows are in the file, in either sequence.
        imported(file("addresses", ADDRESSES + SECOND + FIRST.replace("false", "true")), 0, 2, 0);
        imported(
                file(
                        "addresses",
                        ADDRESSES + "P1,DELIVERY,true,320500,Fourth Road 4,,,,\nP1,REGISTERED,false,320500,x,,,,\n"),
                2,
                0,
                0);
        assertThat(main("P1")).isEqualTo("DELIVERY Fourth Road 4, INVOICE First Road 1, REGISTERED x");
    }

    @Test
    void twoMainOnesOfAKindAreRefused() {
        refused(
                file("addresses", ADDRESSES + FIRST.replace("false", "true") + SECOND.replace("false", "true"))
                        .body(
                                "errors[0].reason",
                                equalTo("A partner has one main address of each kind, and line 2 already has it.")),
                422,
                "TWO_MAIN_ADDRESSES",
                3,
                "main",
                "true");
    }

    @ParameterizedTest
    @CsvSource({
        "P9, P1, UNKNOWN_PARTNER, partner_code",
        "990500, 320500, DIVISION_INVALID, division_code",
        "21530, 215300, POSTAL_CODE_INVALID, postal_code",
        "180.000001, 120.98, NOT_DEGREES, longitude",
        "120.1234567, 120.98, NOT_DEGREES, longitude",
        "-90.5, -31.385598, NOT_DEGREES, latitude",
        "BD09, GCJ02, NOT_ONE_OF, datum"
    })
    void whatIsNoAddressIsRefused(String wrong, String right, String code, String column) {
        String row = "P1,DELIVERY,false,320500,Second Road 2,215300,120.98,-31.385598,GCJ02\n";
        refused(file("addresses", ADDRESSES + row.replace(right, wrong)), 422, code, 2, column, wrong);
    }

    @Test
    void coordinatesAreGivenWholeOrNotAtAll() {
        refused(
                file("addresses", ADDRESSES + SECOND.replace("GCJ02", "")),
                422,
                "COORDINATES_INCOMPLETE",
                2,
                "datum",
                null);
    }

    /** Mutant: the partner with the code instead of its survivor is the database's CHANGED_MEANWHILE. */
    @Test
    void theCodeOfAMergedPartnerLeadsToWhatItHasBecome() throws SQLException {
        imported(file("partners", PARTNERS + "P2,Harbour,DISTRIBUTOR,ACTIVE,EAST,CNY\n"), 1, 0, 0);
        imported(file("addresses", ADDRESSES + FIRST + FIRST.replace("P1", "P2")), 2, 0, 0);
        merge("P2", "P1");

        imported(file("addresses", ADDRESSES + FIRST.replace("P1", "P2")), 0, 0, 1);
        imported(file("addresses", ADDRESSES + SECOND.replace("P1", "P2")), 1, 0, 0);
        assertThat(
                        value(
                                "select count(*) from partner_address join partner on partner.id = partner_id where code = 'P1'"))
                .isEqualTo("2");
        refused(
                file("addresses", ADDRESSES + FIRST + FIRST.replace("P1", "P2"))
                        .body("errors[0].reason", equalTo("The row repeats line 2. Remove one of them.")),
                422,
                "REPEATED_ROW",
                3,
                "partner_code",
                "P2");
        // After the merger there is one address, and its import changes nothing.
        String taken = Importing.director().get("/exports/addresses").asString();
        assertThat(taken.lines()).hasSize(3);
        imported(file("addresses", taken), 0, 0, 2);
    }

    private static void merge(String loser, String survivor) throws SQLException {
        value("""
                select merge_partner(loser.id, survivor.id, 'one company')
                from partner loser, partner survivor where loser.code = '%s' and survivor.code = '%s'""".formatted(loser, survivor));
    }

    private static String version(String code) throws SQLException {
        return value("select version from partner where code = '%s'".formatted(code));
    }

    private static String main(String code) throws SQLException {
        return value(
                "select string_agg(a.kind || ' ' || line, ', ' order by a.kind) from partner_address a join partner on partner.id = partner_id where main and code = '%s'"
                        .formatted(code));
    }
}
