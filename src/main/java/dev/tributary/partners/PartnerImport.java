package dev.tributary.partners;

import dev.tributary.partners.rules.CompanyRules;
import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.InTerritory;
import dev.tributary.territories.TerritoryChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;

/**
 * Partners from a file.
 *
 * <p>A partner's first order fixes its currency. A merged partner does not change, even if an older file still names
 * it. A file may bring a new partner as merged already; it merges no known partners, since a merger moves orders and
 * everything else.
 *
 * <p>A file without the columns of English names, registration numbers or websites leaves them unchanged; an empty value
 * removes one. A partner always has a territory: a known one keeps its territory if the row names none.
 */
@ApplicationScoped
class PartnerImport implements FileImport {

    /** The registration numbers after the import: of partners in the file as it says, of all others as they are. */
    private static final String REGISTERED = """
            with told as (
                select line, code, currency, status, registration_number, has_registration_number as said, false as merged
                from staged
                union all
                select null, code, currency, status, registration_number, true, merged_into_id is not null from partner
            ), latest as (
                select line, code, currency, status,
                       case when said then registration_number
                           else max(registration_number) filter (where line is null) over of_code end as number,
                       bool_or(merged) over of_code as merged,
                       row_number() over (partition by code order by line nulls last) as nth
                from told
                window of_code as (partition by code)
            ), registered as (
                select line, code, currency, number from latest
                where nth = 1 and not merged and status <> 'ENDED' and number is not null
            ), twice as (
                select line, code, first_value(code) over same as other
                from registered
                window same as (partition by number, currency order by line nulls first)
            )
            """;

    @Override
    public String kind() {
        return "partners";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("code"),
                Column.text("name"),
                Column.oneOf("kind", PartnerKind.class),
                Column.oneOf("status", PartnerStatus.class),
                Column.code("territory_code").omissible(),
                Column.currency("currency"),
                Column.text("english_name").omissible(),
                Column.code("registration_number").omissible(),
                Column.text("website").omissible(),
                Column.code("merged_into_code").omissible());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select partner.code, partner.name, partner.kind, partner.status, territory.code, partner.currency,
                               partner.english_name, partner.registration_number, partner.website, survivor.code
                        from partner
                        left join partner survivor on survivor.id = partner.merged_into_id
                        left join territory on territory.id = partner.territory_id""", "partner.code")
                .filter(Column.oneOf("kind", PartnerKind.class), "partner.kind = ?")
                .filter(Column.oneOf("status", PartnerStatus.class), "partner.status = ?")
                .filter(InTerritory.of("partner.territory_id"));
    }

    /** Partners see no territories. */
    @Override
    public Set<String> withheldFrom(Scope scope) {
        return scope.isPartner() ? Set.of("territory_code") : Set.of();
    }

    @Override
    public List<String> identity() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow("MISSING_VALUE", "territory_code", """
                        territory_code is null and not exists (select from partner where partner.code = staged.code)"""),
                TerritoryChecks.UNKNOWN,
                Check.ofRow("TERRITORY_OF_TODAY_CLOSED", "territory_code", """
                                exists (select from territory
                                    where territory.code = staged.territory_code and territory.closed_on <= business_date())""").saying("""
                                (select closed_on::text from territory where territory.code = staged.territory_code)"""),
                Check.ofRow(
                        "REGISTRATION_NUMBER_INVALID",
                        "registration_number",
                        "registration_number is not null and not is_credit_code(registration_number)"),
                Check.ofRow(
                        "WEBSITE_INVALID",
                        "website",
                        "website is not null and website !~ '%s'".formatted(CompanyRules.WEBSITE)),
                Check.ofRow("NOT_MERGED_BY_FILES", "merged_into_code", """
                        merged_into_code is not null and exists (select from partner
                            where partner.code = staged.code
                              and partner.merged_into_id is distinct from partner_of_code(staged.merged_into_code))"""),
                Check.ofRow("MERGED_IS_OVER", "status", "merged_into_code is not null and status <> 'ENDED'"),
                Check.ofFile("UNKNOWN_SURVIVOR", "merged_into_code", """
                        merged_into_code is not null and not exists (select from partner where partner.code = staged.code)
                        and (not exists (select from partner where partner.code = staged.merged_into_code)
                                and not exists (select from staged survivor where survivor.code = staged.merged_into_code)
                            or exists (select from staged survivor
                                where survivor.code = staged.merged_into_code and survivor.merged_into_code is not null))"""),
                // Even if the file does not change the number, a new status or currency may make two partners collide.
                Check.ofFile(
                                "REGISTERED_TWICE",
                                "registration_number",
                                "line in (%s select line from twice where other <> code)".formatted(REGISTERED))
                        .saying("(%s select other from twice where twice.line = staged.line)".formatted(REGISTERED)));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into partner
                        using (
                            select staged.code, staged.name, staged.kind, staged.status, staged.currency,
                                   coalesce(territory.id, known.territory_id) as territory_id,
                                   case when staged.has_english_name then staged.english_name
                                       else known.english_name end as english_name,
                                   case when staged.has_registration_number then staged.registration_number
                                       else known.registration_number end as registration_number,
                                   case when staged.has_website then staged.website else known.website end as website
                            from staged
                            left join territory on territory.code = staged.territory_code
                            left join partner known on known.code = staged.code
                        ) as staged on staged.code = partner.code
                        when matched and partner.merged_into_id is null and (partner.name, partner.kind, partner.status,
                                partner.territory_id, partner.currency, partner.english_name, partner.registration_number,
                                partner.website)
                            is distinct from (staged.name, staged.kind, staged.status, staged.territory_id, staged.currency,
                                staged.english_name, staged.registration_number, staged.website)
                        then update set name = staged.name, kind = staged.kind, status = staged.status,
                            status_reason = case when partner.status = staged.status then partner.status_reason end,
                            territory_id = staged.territory_id, currency = staged.currency,
                            english_name = staged.english_name, registration_number = staged.registration_number,
                            website = staged.website, version = partner.version + 1
                        when not matched then
                            insert (code, name, kind, status, territory_id, currency, english_name, registration_number,
                                website)
                            values (staged.code, staged.name, staged.kind, staged.status, staged.territory_id,
                                staged.currency, staged.english_name, staged.registration_number, staged.website)
                        returning merge_action() as action"""), Write.uncounted("""
                        update partner set merged_into_id = partner_of_code(staged.merged_into_code)
                        from staged
                        where staged.code = partner.code and staged.merged_into_code is not null
                          and partner.merged_into_id is null"""));
    }
}
