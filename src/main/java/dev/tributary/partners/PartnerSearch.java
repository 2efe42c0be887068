package dev.tributary.partners;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.SearchTerm;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * How partners are looked for: which of them, and how far each is from what somebody typed. Which way is quick the database
 * knows ({@code partner_search_way}).
 *
 * @param typed as {@link SearchTerm} folds it
 */
record PartnerSearch(Way way, String typed) {

    /** Ways to look for partners. */
    enum Way {
        /** Nothing was typed: all of them, equally far. */
        ALL,
        /** An index tells which contain it, the best first; where the caller sees none of those, which resemble it. */
        RANKED,
        /** Many contain it, and the caller sees few partners: these are looked through, the best first. */
        OWN,
        /** Many contain it, too many to rank: all of them are equally far. */
        BY_CODE
    }

    /** Nothing was typed: all partners are looked for. */
    static final PartnerSearch ALL = new PartnerSearch(Way.ALL, "");

    private static final BigDecimal NOT_RANKED = BigDecimal.valueOf(7);

    private static final String CONTAINS = """
            (strpos(partner.search_text, ?) > 0 or strpos(partner.search_initials, (select typed_initials(?))) > 0)""";

    /** What was typed, as it is looked for. */
    static String typed(String search) {
        return SearchTerm.folded(search);
    }

    /** Whether a list of the best went by codes up to here, and so goes on by codes. */
    static boolean goesByCode(@Nullable Cursor after) {
        return after != null && after.key().get(0) instanceof BigDecimal rank && rank.compareTo(NOT_RANKED) == 0;
    }

    /** The statement with a query for partners at its end, these columns and {@code distance}; conditions may follow. */
    Sql select(Sql sql, String columns) {
        switch (way) {
            case ALL -> sql.add("select " + columns + ", 0::numeric as distance from partner where true");
            case RANKED -> sql.add("""
                        with containing as materialized (
                            select found.id, found.distance
                            from partners_containing(?) found join partner on partner.id = found.id
                        ), candidate as (
                            select id, min(distance) as distance
                            from (
                                select * from containing
                                union all
                                select * from partners_resembling(?) where not exists (select from containing)) found
                            group by id)
                        select %s, candidate.distance
                        from candidate join partner on partner.id = candidate.id where true""".formatted(columns), typed, typed);
            case OWN -> sql.add("select " + columns + """
                        , partner_search_distance(?, partner.search_text, partner.search_initials) as distance
                        from partner where""", typed).add(CONTAINS, typed, typed);
            case BY_CODE ->
                sql.add("select " + columns + ", " + NOT_RANKED + "::numeric as distance from partner where")
                        .add(CONTAINS, typed, typed);
        }
        return sql.add("and partner.merged_into_id is null");
    }
}
