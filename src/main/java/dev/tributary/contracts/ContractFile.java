package dev.tributary.contracts;

import dev.tributary.contracts.rules.ContractKind;
import dev.tributary.contracts.rules.ContractStatus;
import dev.tributary.partners.OfPartner;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileKind;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Contracts as a file, as they are on the business date of the export. The file is exported only: contracts are
 * reviewed and signed.
 */
@ApplicationScoped
class ContractFile implements FileKind {

    private static final String STATUS = """
            contract_status_on(contract.status, contract.valid_from, contract.valid_to, business_date())""";

    @Override
    public String kind() {
        return "contracts";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("number"),
                Column.code("partner_code"),
                Column.oneOf("kind", ContractKind.class),
                Column.oneOf("status", ContractStatus.class),
                Column.text("subject"),
                Column.date("valid_from"),
                Column.date("valid_to"),
                Column.currency("currency"),
                Column.date("signed_on").optional(),
                Column.code("follows_number").optional());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select contract.number, partner.code, contract.kind, %s, contract.subject, contract.valid_from,
                               contract.valid_to, contract.currency, contract.signed_on, followed.number
                        from contract
                        join partner on partner.id = contract.partner_id
                        left join contract followed on followed.id = contract.follows_id""".formatted(STATUS), """
                        contract.number""")
                .filter(Column.oneOf("kind", ContractKind.class), "contract.kind = ?")
                .filter(Column.oneOf("status", ContractStatus.class), STATUS + " = ?")
                .filter(OfPartner.BY_CODE)
                .filter(InTerritory.of("partner.territory_id"));
    }
}
