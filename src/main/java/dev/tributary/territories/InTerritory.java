package dev.tributary.territories;

import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export.Filter;
import dev.tributary.platform.files.Export.Named;

/**
 * Narrows a file by the parameter {@code territory}, the code of a territory; it includes all territories below it in
 * today's tree.
 */
public final class InTerritory {

    private static final Column TERRITORY = Column.code("territory");
    private static final Named KNOWN = new Named("UNKNOWN_TERRITORY", "select from territory where code = ?");

    /** The filter without the territories below, for statements that join {@code territory}. */
    public static final Filter ALONE = new Filter(TERRITORY, "territory.code = ?", KNOWN);

    /** The keys of the territory whose code is the parameter, and of all below it in today's tree. */
    public static final String AND_BELOW = """
                    select below.territory_id
                    from territory_ancestry below
                    join territory above on above.id = below.ancestor_id
                    where above.code = ? and below.valid @> business_date()""";

    private InTerritory() {}

    /** The filter for rows whose territory is in this SQL column. */
    public static Filter of(String column) {
        return new Filter(TERRITORY, "%s in (%s)".formatted(column, AND_BELOW), KNOWN);
    }
}
