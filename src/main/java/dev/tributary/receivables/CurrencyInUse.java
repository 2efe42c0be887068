package dev.tributary.receivables;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.LaterChecks;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * A file of partners changes no currency that an order or a receipt of the partner has. Foreign keys would refuse it
 * too, but could not name the line.
 */
@ApplicationScoped
class CurrencyInUse implements LaterChecks {

    @Override
    public String kind() {
        return "partners";
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.ofRow("CURRENCY_IN_USE", "currency", """
                        exists (select from partner
                            where partner.code = staged.code and partner.currency <> staged.currency
                              and (exists (select from sales_order where sales_order.partner_id = partner.id)
                                or exists (select from receipt where receipt.partner_id = partner.id)))""")
                .saying("(select partner.currency::text from partner where partner.code = staged.code)"));
    }
}
