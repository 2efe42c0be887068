package dev.tributary.platform.files;

import dev.tributary.platform.local.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static dev.tributary.platform.files.Importing.imported;
import static dev.tributary.platform.files.Importing.send;
import static dev.tributary.platform.files.Importing.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The resellers' side of Adventure Works Cycles, from its files into an empty database. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class AdventureWorksTest {

    private static final Path FILES = Path.of("..", "shared", "data", "adventureworks");

    @Test
    void allOfItIsImportedAndTheSecondTimeNothingChanges() throws IOException, SQLException {
        assumeTrue(Files.isDirectory(FILES), "skipped: there is no " + FILES);
        Importing.emptyDatabase();

        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("territories", 15);
        rows.put("employees", 17);
        rows.put("territory-assignments", 17);
        rows.put("partners", 635);
        rows.put("products", 1);
        rows.put("orders", 3806);
        rows.put("order-lines", 3806);
        rows.put("targets", 163);
        for (Map.Entry<String, Integer> kind : rows.entrySet()) {
            imported(send(kind.getKey(), bytes(kind.getKey()), "?dryRun=true"), kind.getValue(), 0, 0);
            imported(send(kind.getKey(), bytes(kind.getKey()), ""), kind.getValue(), 0, 0);
        }
        String before = fingerprint();
        for (Map.Entry<String, Integer> kind : rows.entrySet()) {
            imported(send(kind.getKey(), bytes(kind.getKey()), ""), 0, 0, kind.getValue());
        }
        assertThat(fingerprint()).isEqualTo(before);

        assertThat(value("select sum(net)::text from sales_order")).isEqualTo(sum("orders", "net"));
        assertThat(value("select sum(total)::text from sales_order")).isEqualTo(sum("orders", "total"));
        assertThat(value("select sum(amount)::text from order_line")).isEqualTo(sum("orders", "net"));
        assertThat(new BigDecimal(value("select sum(amount)::text from target")))
                .isEqualByComparingTo(sum("targets", "amount"));
        assertThat(value("select count(*) from sales_order where status = 'FULFILLED'"))
                .isEqualTo("3806");
        assertThat(value("""
                        select count(*) from (
                            (table partner_sales except all table partner_sales_from_orders)
                            union all
                            (table partner_sales_from_orders except all table partner_sales)) difference""")).isEqualTo("0");
    }

    private static String fingerprint() throws SQLException {
        return value("""
                select md5(string_agg(row, '' order by row)) from (
                    select t::text as row from territory t union all select t::text from territory_parent t
                    union all select t::text from territory_ancestry t
                    union all select t::text from employee t union all select t::text from territory_assignment t
                    union all select t::text from partner t union all select t::text from product t
                    union all select t::text from sales_order t union all select t::text from order_line t
                    union all select t::text from partner_sales t union all select t::text from target t) everything""");
    }

    private static byte[] bytes(String kind) throws IOException {
        return Files.readAllBytes(path(kind));
    }

    private static String sum(String kind, String column) throws IOException {
        List<String> lines = Files.readAllLines(path(kind));
        int position = List.of(lines.get(0).split(",", -1)).indexOf(column);
        return lines.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",", -1)[position]))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static Path path(String kind) {
        return FILES.resolve(kind.replace('-', '_') + ".csv");
    }
}
