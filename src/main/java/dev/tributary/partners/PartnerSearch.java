package dev.tributary.partners;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.SearchTerm;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A search for partners: which partners it finds, and how far each is from the typed term. The database function
 * {@code partner_search_way} chooses the quickest way.
 *
 * @param typed the term, as {@link SearchTerm} folds it
 */
record PartnerSearch(Way way, String typed) {

    /** The ways to search for partners. */
    enum Way {
        /** There is no search term: all partners match, equally well. */
        ALL,
        /**
         * An index finds the partners that contain the term, the best first. If the caller sees none of them, it finds
         * those that resemble it.
         */
        RANKED,
        /** Many partners contain the term, but the caller sees few partners: scans those few, the best first. */
        OWN,
        /** Too many partners contain the term to rank them: all matches count as equally far. */
        BY_CODE
    }

    /** The search without a term. */
    static final PartnerSearch ALL = new PartnerSearch(Way.ALL, "");

    private static final BigDecimal NOT_RANKED = BigDecimal.valueOf(7);

    private static final String CONTAINS = """
            (strpos(partner.search_text, ?) > 0 or strpos(partner.search_initials, (select typed_initials(?))) > 0)""";

    /** The folded term. */
    static String typed(String search) {
        return SearchTerm.folded(search);
    }

    /** Whether the page before this cursor was in the sequence of codes, so that the next one has to be too. */
    static boolean goesByCode(@Nullable Cursor after) {
        return after != null && after.key().get(0) instanceof BigDecimal rank && rank.compareTo(NOT_RANKED) == 0;
    }

    /**
     * Adds a query for partners to the statement, with these columns and {@code distance}; further conditions may
     * follow.
     */
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
