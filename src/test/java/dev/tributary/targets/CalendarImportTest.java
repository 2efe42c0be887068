package dev.tributary.targets;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import static dev.tributary.platform.files.Importing.TERRITORIES;
import static dev.tributary.platform.files.Importing.director;
import static dev.tributary.platform.files.Importing.file;
import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.refused;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.REP;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Holidays and the working days that replace them, by file. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class CalendarImportTest {

    private static final String CALENDAR = "day,working,name\n";

    @BeforeEach
    void anEmptyYear() throws SQLException {
        Importing.emptyDatabase();
        TestDatabase.change("delete from calendar_exception");
        imported(file("territories", TERRITORIES + "CN,,China,2020-01-01\n"), 1, 0, 0);
    }

    /** May of 2030 has 23 days from Monday to Friday; the 1st is a Wednesday, the 11th a Saturday. */
    @Test
    void aHolidayIsNoWorkingDayAndADayThatIsWorkedInsteadIsOne() {
        assertThat(workingDays()).isEqualTo("23");

        imported(
                file("calendar", CALENDAR + "2030-05-01,false,劳动节\n2030-05-02,false,劳动节\n2030-05-11,true,劳动节调休\n"),
                3,
                0,
                0);
        assertThat(workingDays()).isEqualTo("22");
        imported(file("calendar", CALENDAR + "2030-05-02,true,不放假\n"), 0, 1, 0);
        assertThat(workingDays()).isEqualTo("23");

        var taken = director()
                .get("/exports/calendar?from=2030-05-02&to=2030-06-01")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(taken.substring(1))
                .isEqualToIgnoringNewLines(CALENDAR + "2030-05-02,true,不放假\n2030-05-11,true,劳动节调休\n");
        imported(file("calendar", taken), 0, 0, 2);
    }

    @Test
    void aDayHasAWordForItAndOnlyDirectorsSayWhatItIs() {
        refused(file("calendar", CALENDAR + "2030-05-01,no,劳动节\n"), 422, "NOT_ONE_OF", 2, "working", "no");
        given().auth()
                .oauth2(Ask.token(REP))
                .multiPart(
                        "file",
                        "calendar.csv",
                        (CALENDAR + "2030-05-01,false,x\n").getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/imports/calendar")
                .then()
                .statusCode(403);
        assertThat(TestDatabase.one("select count(*) from calendar_exception")).isEqualTo("0");
    }

    private static String workingDays() {
        return Ask.as(DIRECTOR)
                .that("{ salesPerformance(period: \"2030-05\", territory: \"CN\") { workingDays } }")
                .text("salesPerformance.workingDays");
    }
}
