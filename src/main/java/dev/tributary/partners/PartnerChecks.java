package dev.tributary.partners;

import dev.tributary.platform.files.Check;

/** The checks that files about partners make of the column {@code partner_code}. */
public final class PartnerChecks {

    /** Requires a partner with this code, if the row names one. */
    public static final Check UNKNOWN = Check.ofRow("UNKNOWN_PARTNER", "partner_code", """
            partner_code is not null
            and not exists (select from partner where partner.code = staged.partner_code)""");

    /** Refuses merged partners: no row may be added to them. */
    public static final Check MERGED =
            Check.ofRow("PARTNER_WAS_MERGED", "partner_code", """
                    exists (select from partner
                        where partner.code = staged.partner_code and partner.merged_into_id is not null)""").saying("""
                    (select survivor.code from partner join partner survivor on survivor.id = partner.merged_into_id
                        where partner.code = staged.partner_code)""");

    private PartnerChecks() {}
}
