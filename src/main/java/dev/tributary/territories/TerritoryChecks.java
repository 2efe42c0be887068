package dev.tributary.territories;

import dev.tributary.platform.files.Check;

/** The checks that files make of the column {@code territory_code}. */
public final class TerritoryChecks {

    /** Requires a territory with this code, if the row names one. */
    public static final Check UNKNOWN = Check.ofRow("UNKNOWN_TERRITORY", "territory_code", """
            territory_code is not null
            and not exists (select from territory where territory.code = staged.territory_code)""");

    /** Requires that it is open on all days from {@code valid_from} up to, but without, {@code valid_to}. */
    public static final Check CLOSED = Check.ofRow("TERRITORY_CLOSED", "territory_code", """
            exists (select from territory
                where territory.code = staged.territory_code and territory.closed_on is not null
                  and (staged.valid_to is null or staged.valid_to > territory.closed_on))""");

    private TerritoryChecks() {}
}
