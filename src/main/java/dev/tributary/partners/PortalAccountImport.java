package dev.tributary.partners;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * The accounts that sign in for partners, from a file. The {@code sub} of its tokens identifies an account; its partner
 * may change.
 */
@ApplicationScoped
class PortalAccountImport implements FileImport {

    private static final String SAID =
            "select account, partner.id as partner_id from staged join partner on partner.code = staged.partner_code";

    @Override
    public String kind() {
        return "partner-accounts";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("partner_code"), Column.text("account"));
    }

    @Override
    public Export export() {
        return Export.of("""
                        select partner.code, portal.subject
                        from partner_user portal
                        join partner on partner.id = portal.partner_id""", "partner.code, portal.subject").filter(OfPartner.BY_CODE);
    }

    @Override
    public boolean isForPartners() {
        return false;
    }

    @Override
    public List<String> identity() {
        return List.of("account");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                PartnerChecks.UNKNOWN,
                PartnerChecks.MERGED,
                Check.ofRow("NOT_AN_ACCOUNT", "account", "account !~ '^\\S{1,200}$'"));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // Locks the partners first, as every change of accounts does: the partners that had the accounts and
                // those that get them.
                Write.uncounted("""
                        update partner set version = version + 1
                        where id in (
                            select unnest(array[said.partner_id, known.partner_id])
                            from (%s) said left join partner_user known on known.subject = said.account
                            where known.partner_id is distinct from said.partner_id)""".formatted(SAID)), Write.counted("""
                        merge into partner_user known using (%s) said on known.subject = said.account
                        when matched and known.partner_id <> said.partner_id then
                            update set partner_id = said.partner_id
                        when not matched then insert (subject, partner_id) values (said.account, said.partner_id)
                        returning merge_action() as action""".formatted(SAID)));
    }
}
