package dev.tributary.territories;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.persistence.TestDatabase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static dev.tributary.platform.files.Importing.director;
import static dev.tributary.platform.files.Importing.imported;

/**
 * The past, present and future of territories, their employees and partners, and partners' rights: to compare, and to
 * move between databases by files.
 */
public final class DatedTables {

    /** In the sequence of their import. */
    private static final List<String> KINDS = List.of(
            "territories",
            "employees",
            "territory-assignments",
            "reporting-lines",
            "territory-divisions",
            "product-lines",
            "partners",
            "partner-territories",
            "partner-owners",
            "exclusive-rights");

    private DatedTables() {}

    /** The rows of the dated tables, with codes instead of keys, so that two databases are comparable. */
    public static List<String> rows() {
        // Names of the days on which a territory exists: no file has others.
        return TestDatabase.list("""
                with open as (
                    select id, code, daterange(opened_on, closed_on) as days, successor_id
                    from territory where closed_on is distinct from opened_on
                )
                select format('%s is there %s', code, days) from open
                union all
                select format('%s is left to %s', open.code, successor.code) from open
                join territory successor on successor.id = open.successor_id
                union all
                select format('%s is now %s', code, name) from territory join open using (id, code)
                union all
                select format('%s is called %s %s', code, name, range_agg(valid * days)) from territory_name
                join open on open.id = territory_id where valid && days group by code, name
                union all
                select format('%s lies in %s %s', child.code, parent.code, valid) from territory_parent
                join territory child on child.id = territory_id left join territory parent on parent.id = parent_id
                union all
                select format('%s lies %s below %s %s', child.code, depth, above.code, valid) from territory_ancestry
                join territory child on child.id = territory_id join territory above on above.id = ancestor_id
                union all
                select format('%s is %s of %s, primary: %s, %s', number, role, territory.code, "primary", valid)
                from territory_assignment join territory on territory.id = territory_id
                join employee on employee.id = employee_id
                union all
                select format('%s covers %s %s', territory.code, covered.code, valid) from territory_division covered
                join territory on territory.id = territory_id
                union all
                select format('%s reports to %s %s', employee.number, manager.number, valid) from reporting_line
                join employee on employee.id = employee_id join employee manager on manager.id = manager_id
                union all
                select format('%s is in %s %s', partner.code, territory.code, valid) from partner_territory placed
                join partner on partner.id = partner_id and merged_into_id is null
                join territory on territory.id = placed.territory_id
                union all
                select format('%s is now in %s', partner.code, territory.code) from partner
                join territory on territory.id = territory_id
                union all
                select format('%s is of %s %s', partner.code, employee.number, valid) from partner_owner
                join partner on partner.id = partner_id and merged_into_id is null join employee on employee.id = employee_id
                union all
                select format('%s has %s in %s %s %s %s', partner.code, line.code, territory.code, valid_from, valid_to, end_reason)
                from exclusive_right join partner on partner.id = partner_id join product_line line on line.id = product_line_id
                join territory on territory.id = exclusive_right.territory_id
                order by 1""", row -> row.getString(1));
    }

    /** The files of all these tables, by kind. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String kind : KINDS) {
            files.put(
                    kind,
                    director()
                            .get("/exports/" + kind)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
        }
        return files;
    }

    /** Imports the files, all of which are valid. */
    public static void takeIn(Map<String, byte[]> files) {
        files.forEach((kind, file) -> Importing.send(kind, file, "").statusCode(200));
    }

    /** Asserts that importing the files again changes nothing. */
    public static void takeInAgain(Map<String, byte[]> files) {
        files.forEach((kind, file) -> imported(
                Importing.send(kind, file, ""), 0, 0, (int) new String(file, java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .count()));
    }
}
