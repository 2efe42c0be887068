package dev.tributary.partners.managers;

import dev.tributary.partners.OfPartner;
import dev.tributary.partners.PartnerChecks;
import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.DatedRows;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.territories.EmployeeChecks;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Account managers of partners from a file. Partner and first day identify a row; its employee and its end may change.
 * {@code valid_to} is the first day without it.
 */
@ApplicationScoped
class PartnerOwnerImport implements FileImport {

    private static final DatedRows ROWS = new DatedRows("partner_owner", "partner_id", "employee_id", """
            select line, partner.id as partner_id, employee.id as employee_id, daterange(valid_from, valid_to) as valid
            from staged
            join partner on partner.code = staged.partner_code
            join employee on employee.number = staged.employee_number""");

    @Override
    public String kind() {
        return "partner-owners";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("partner_code"),
                Column.code("employee_number"),
                Column.date("valid_from"),
                Column.date("valid_to").optional());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select partner.code, employee.number, lower(named.valid), upper(named.valid)
                        from partner_owner named
                        join partner on partner.id = named.partner_id and partner.merged_into_id is null
                        join employee on employee.id = named.employee_id""", "partner.code, lower(named.valid)")
                .filter(OfPartner.BY_CODE)
                .filter(Column.date("on"), "named.valid @> ?::date")
                .filter(InTerritory.of("partner.territory_id"));
    }

    @Override
    public boolean isForPartners() {
        return false;
    }

    @Override
    public List<String> identity() {
        return List.of("partner_code", "valid_from");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                PartnerChecks.UNKNOWN,
                PartnerChecks.MERGED,
                EmployeeChecks.unknown("employee_number"),
                Check.ofRow("ENDS_BEFORE_IT_STARTS", "valid_to", "valid_to <= valid_from"),
                EmployeeChecks.left("employee_number"),
                ROWS.overlap("OVERLAPPING_OWNER", "valid_from"));
    }

    @Override
    public List<Write> writes() {
        return ROWS.writes();
    }
}
