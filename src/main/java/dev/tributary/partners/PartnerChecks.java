package dev.tributary.partners;

import dev.tributary.platform.files.Check;

/** What files about partners ask of the column {@code partner_code}. */
public final class PartnerChecks {

    /** There is a partner of this code, if one is named. */
    public static final Check UNKNOWN = Check.ofRow("UNKNOWN_PARTNER", "partner_code", """
            partner_code is not null
            and not exists (select from partner where partner.code = staged.partner_code)""");

    /** It is not one that was merged, whose rows nothing may come to any more. */
    public static final Check MERGED =
            Check.ofRow("PARTNER_WAS_MERGED", "partner_code", """
                    exists (select from partner
                        where partner.code = staged.partner_code and partner.merged_into_id is not null)""").saying("""
                    (select survivor.code from partner join partner survivor on survivor.id = partner.merged_into_id
                        where partner.code = staged.partner_code)""");

    private PartnerChecks() {}
}
