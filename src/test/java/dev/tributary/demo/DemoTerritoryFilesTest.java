package dev.tributary.demo;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.local.OwnDatabase;
import dev.tributary.platform.persistence.TestDatabase;
import dev.tributary.territories.DatedTables;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class DemoTerritoryFilesTest {

    private static final List<String> TABLES = List.of(
            "territory",
            "territory_division",
            "territory_parent",
            "employee",
            "territory_assignment",
            "reporting_line",
            "partner",
            "product_line",
            "exclusive_right",
            "partner_owner");

    /** Mutant: an export with each territory's present parent only; its import is refused with PARENT_NOT_OPEN. */
    @Test
    void theTerritoriesOfTheDemoCompanyGoToAnotherServerByFiles() throws SQLException, IOException {
        Importing.emptyDatabase();
        load(DemoCompany.of(7, TestDatabase.today()));
        var rows = DatedTables.rows();
        var files = DatedTables.files();
        DatedTables.takeInAgain(files);

        Importing.emptyDatabase();
        DatedTables.takeIn(files);

        assertThat(DatedTables.rows()).hasSizeGreaterThan(1000).isEqualTo(rows);
        DatedTables.takeInAgain(files);
    }

    private static void load(DemoCompany company) throws SQLException, IOException {
        try (var connection = TestDatabase.asOwner()) {
            var copy = new CopyManager(connection.unwrap(BaseConnection.class));
            for (DemoTable table : DemoTable.of(company)) {
                if (TABLES.contains(table.name())) {
                    copy.copyIn(
                            "copy %s (%s) from stdin".formatted(table.name(), table.columns()),
                            new StringReader(String.join("", table.lines())));
                }
            }
        }
    }
}
