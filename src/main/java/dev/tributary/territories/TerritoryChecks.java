package dev.tributary.territories;

import dev.tributary.platform.files.Check;

/** What files ask of the column {@code territory_code}. */
public final class TerritoryChecks {

    /** There is a territory of this code, if one is named. */
    public static final Check UNKNOWN = Check.ofRow("UNKNOWN_TERRITORY", "territory_code", """
            territory_code is not null
            and not exists (select from territory where territory.code = staged.territory_code)""");

    /** It is not closed on a day from {@code valid_from} up to, but without, {@code valid_to}. */
    public static final Check CLOSED = Check.ofRow("TERRITORY_CLOSED", "territory_code", """
            exists (select from territory
                where territory.code = staged.territory_code and territory.closed_on is not null
                  and (staged.valid_to is null or staged.valid_to > territory.closed_on))""");

    private TerritoryChecks() {}
}
