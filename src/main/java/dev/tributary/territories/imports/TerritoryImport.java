package dev.tributary.territories.imports;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * The tree of territories with its history, from a file.
 *
 * <p>A row gives a territory's name and parent from {@code valid_from} on, until the territory's next row: the first
 * row of a new territory opens it, later rows rename or move it. {@code valid_to} of its last row is the day on which
 * it closes; {@code successor_code} names the territory that takes over then, by default its parent. A name may be
 * corrected; past parents do not change.
 *
 * <p>Rows may come in any sequence, parents after their children too. A known row without a parent leaves the territory
 * in its place: callers who may not see a parent export rows without it.
 */
@ApplicationScoped
class TerritoryImport implements FileImport {

    /** Whether a known name or place begins on the day of a row. */
    private static final String KNOWN_DAY = """
            (exists (select from territory child join territory_parent was on was.territory_id = child.id
                where child.code = staged.code and lower(was.valid) = staged.valid_from)
            or exists (select from territory child join territory_name was on was.territory_id = child.id
                where child.code = staged.code and greatest(lower(was.valid), child.opened_on) = staged.valid_from))""";

    /** The parent that a row names, or else the parent of its territory on that day. */
    private static final String PARENT = """
            coalesce(staged.parent_code, (select parent.code from territory child
                join territory_parent was on was.territory_id = child.id and was.valid @> staged.valid_from
                join territory parent on parent.id = was.parent_id
                where child.code = staged.code))""";

    /** The dated parents of all territories after the import; rows of the file have a line. */
    private static final String PLACES = """
            (
                select child.code, lower(was.valid) as day, parent.code as parent_code, child.closed_on,
                       coalesce(staged.line, 0) as line, staged.valid_to, true as known
                from territory_parent was
                join territory child on child.id = was.territory_id
                left join territory parent on parent.id = was.parent_id
                left join staged on staged.code = child.code and staged.valid_from = lower(was.valid)
                union all
                select staged.code, staged.valid_from, %s, child.closed_on, staged.line, staged.valid_to, false
                from staged
                left join territory child on child.code = staged.code
                where not exists (select from territory_parent was
                    where was.territory_id = child.id and lower(was.valid) = staged.valid_from)
            ) place""".formatted(PARENT);

    /**
     * The edges of the tree after the import. An edge spans all days with the same parent; where known rows divide
     * these days, it stays divided.
     */
    private static final String EDGES = """
            (
                select code, parent_code, line, known, day = opens as is_first,
                       daterange(day, coalesce(lead(day) over (partition by code order by day), closes)) as valid
                from (
                    select place.*,
                           min(day) over (partition by code) as opens,
                           coalesce(closed_on, case when max(valid_to) over (partition by code)
                               > max(day) over (partition by code) then max(valid_to) over (partition by code) end) as closes,
                           known or parent_code is distinct from lag(parent_code) over by_day
                               or lag(day) over by_day is null as begins
                    from %s
                    window by_day as (partition by code order by day)
                ) place
                where begins
            ) edge""".formatted(PLACES);

    /** The days of each known name of a territory, limited to the days on which it is open. */
    private static final String KNOWN_NAMES = """
            territory_name was
            join territory on territory.id = was.territory_id and (upper_inf(was.valid) or upper(was.valid) > territory.opened_on)
            %s join staged on staged.code = territory.code and staged.valid_from = greatest(lower(was.valid), territory.opened_on)""";

    /** The names after the import, of the territories of the file; known names have an id. */
    private static final String NAMES = """
            (
                select code, name, line, id, old_name, day, lead(day) over (partition by code order by day) as until
                from (
                    select called.*, id is not null or name is distinct from lag(name) over (partition by code order by day) as begins
                    from (
                        select territory.code, coalesce(staged.name, was.name) as name, staged.line, was.id, was.name as old_name,
                               greatest(lower(was.valid), territory.opened_on) as day
                        from %s
                        where territory.code in (select code from staged)
                        union all
                        select code, name, line, null, null, valid_from
                        from staged
                        where line not in (select staged.line from %s)
                    ) called
                ) called
                where begins
            ) called""".formatted(KNOWN_NAMES.formatted("left"), KNOWN_NAMES.formatted(""));

    /** The next day on which the territory of a row changes, by the file or by known rows. */
    private static final String NEXT_CHANGE = """
            (select min(day) from (
                select later.valid_from as day from staged later where later.code = staged.code
                union all
                select lower(later.valid) from territory_parent later join territory on territory.id = later.territory_id
                where territory.code = staged.code
                union all
                select lower(later.valid) from territory_name later join territory on territory.id = later.territory_id
                where territory.code = staged.code
                  and (territory.closed_on is null or lower(later.valid) < territory.closed_on)
            ) later where day > staged.valid_from)""";

    /** Whether the territory of a row closes at its end. */
    private static final String CLOSES = "(valid_to is not null and %s is null)".formatted(NEXT_CHANGE);

    private static final String ENDS = """
            coalesce(%s, (select closed_on from territory where territory.code = staged.code))""".formatted(NEXT_CHANGE);

    /** The territory that takes over, if a file says so. */
    private static final String SUCCESSOR = "staged.successor_code";

    /** The rows that differ, each with the key of its territory if it is known. */
    private static final String CHANGED = """
            (
                select territory.id
                from staged
                left join territory on territory.code = staged.code
                where line in (select line from %s where not known)
                   or line in (select line from %s where line is not null and name is distinct from old_name)
                   or territory.closed_on is null and %s
                   or %s <> (select successor.code from territory successor where successor.id = territory.successor_id)
            ) changed""".formatted(EDGES, NAMES, CLOSES, SUCCESSOR);

    private static final String LAST_MOVE = """
            (select max(lower(last.valid)) from territory_parent last join territory on territory.id = last.territory_id
                where territory.code = staged.code)""";

    private static final String PRESENT_ROOT = """
            (select root.code from territory root
                join territory_parent now on now.territory_id = root.id and upper_inf(now.valid)
                where now.parent_id is null)""";

    /** The first edge under a row's parent that begins before the parent opens, or does not end when it closes. */
    private static final String PARENT_DAYS = """
            (
                select edge.line, edge.code, edge.parent_code, edge.valid, parent.opens, parent.closes
                from %s
                join (
                    select code, min(lower(valid)) as opens,
                           case when bool_or(upper_inf(valid)) then null else max(upper(valid)) end as closes
                    from %s group by code
                ) parent on parent.code = edge.parent_code
            ) edge""".formatted(EDGES, EDGES);

    private static final String CLOSED_BEFORE =
            "edge.closes is not null and not edge.valid <@ daterange(null, edge.closes)";

    /** Every chain of parents from a row upwards, in the tree after the import, over the days that they share. */
    private static final String OWN_ANCESTOR = """
            line in (
                with recursive edge as materialized (select * from %s), way_up (line, code, ancestor, valid) as (
                    select line, code, parent_code, valid from edge where line > 0 and parent_code is not null
                    union all
                    select way_up.line, way_up.code, edge.parent_code, way_up.valid * edge.valid
                    from way_up join edge on edge.code = way_up.ancestor and edge.valid && way_up.valid
                    where edge.parent_code is not null
                ) cycle ancestor set looped using trail
                select line from way_up where ancestor = code)""".formatted(EDGES);

    @Override
    public String kind() {
        return "territories";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("code"),
                Column.code("parent_code").optional(),
                Column.text("name"),
                Column.date("valid_from"),
                Column.date("valid_to").omissible(),
                Column.code("successor_code").omissible());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select territory.code, parent.code, called.name, changed.day,
                               coalesce(lead(changed.day) over rows_of_one, territory.closed_on),
                               case when lead(changed.day) over rows_of_one is null then successor.code end
                        from (
                            select territory_id, lower(valid) as day from territory_parent
                            union
                            select territory_id, lower(valid) from territory_name
                        ) changed
                        join territory on territory.id = changed.territory_id
                        join territory_parent placed on placed.territory_id = territory.id and placed.valid @> changed.day
                        join territory_name called on called.territory_id = territory.id and called.valid @> changed.day
                        left join territory parent on parent.id = placed.parent_id
                        left join territory successor on successor.id = territory.successor_id
                        window rows_of_one as (partition by territory.id order by changed.day)""", "territory.code, changed.day");
    }

    @Override
    public List<String> identity() {
        return List.of("code", "valid_from");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow("TERRITORY_CODE", "code", "code !~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'"),
                Check.ofRow("ENDS_BEFORE_IT_STARTS", "valid_to", "valid_to <= valid_from"),
                Check.ofRow("BEFORE_IT_OPENED", "valid_from", """
                                exists (select from territory
                                    where territory.code = staged.code and territory.opened_on > staged.valid_from)""")
                        .saying("(select opened_on::text from territory where territory.code = staged.code)"),
                Check.ofRow("TERRITORY_CLOSED", "code", """
                        exists (select from territory
                            where territory.code = staged.code and territory.closed_on <= staged.valid_from)"""),
                Check.ofRow("MOVE_TOO_EARLY", "valid_from", """
                                (parent_code is not null or not %s) and exists (select from territory child
                                    join territory_parent was on was.territory_id = child.id and was.valid @> staged.valid_from
                                    left join territory parent on parent.id = was.parent_id
                                    where child.code = staged.code and parent.code is distinct from staged.parent_code)
                                and valid_from <= %s""".formatted(KNOWN_DAY, LAST_MOVE))
                        .saying(LAST_MOVE + "::text"),
                Check.ofFile("UNKNOWN_PARENT", "parent_code", """
                        parent_code is not null
                        and not exists (select from territory where territory.code = staged.parent_code)
                        and not exists (select from staged parent where parent.code = staged.parent_code)"""),
                Check.ofFile("SECOND_ROOT", "code", """
                                parent_code is null and not %2$s
                                and code <> coalesce(%1$s,
                                    (select code from staged first where parent_code is null order by line limit 1))""".formatted(PRESENT_ROOT, KNOWN_DAY))
                        .saying("""
                                coalesce(%s,
                                    (select code from staged first where parent_code is null order by line limit 1))""".formatted(PRESENT_ROOT)),
                Check.ofFile("CHANGES_EARLIER", "valid_to", "valid_to is not null and valid_to <> " + ENDS)
                        .saying(ENDS + "::text"),
                Check.ofFile("MOVE_WITHIN_MONTH", "valid_from", """
                        extract(day from valid_from) <> 1
                        and line in (select line from %s where not is_first)""".formatted(EDGES)),
                Check.ofFile("MOVE_WITHIN_MONTH", "valid_to", """
                        extract(day from valid_to) <> 1 and %s""".formatted(CLOSES)),
                Check.ofFile("ROOT_STAYS", "valid_to", PARENT + " is null and " + CLOSES),
                Check.ofFile("SUCCESSOR_NOT_OPEN", "successor_code", """
                        %1$s is not null
                        and (%1$s = code or not %2$s or not exists (select from %3$s
                            where edge.code = %1$s and edge.valid @> staged.valid_to))""".formatted(SUCCESSOR, CLOSES, EDGES)),
                Check.ofFile("OWN_ANCESTOR", "parent_code", OWN_ANCESTOR),
                Check.ofFile("PARENT_NOT_OPEN", "valid_from", """
                        line in (select line from %s where lower(valid) < opens)""".formatted(PARENT_DAYS)),
                Check.ofFile("PARENT_CLOSES", "parent_code", """
                                line in (select line from %s where %s)""".formatted(PARENT_DAYS, CLOSED_BEFORE))
                        .saying("""
                                (select min(closes)::text from %s
                                    where edge.line = staged.line and %s)""".formatted(PARENT_DAYS, CLOSED_BEFORE)),
                Check.ofFile("CLOSES_OCCUPIED", "valid_to", """
                        %1$s
                        and (exists (select from territory
                                where territory.code = staged.code and territory_is_occupied(territory.id, staged.valid_to))
                            or code in (select parent_code from %2$s where line = 0 and %3$s))
                        """.formatted(CLOSES, PARENT_DAYS, CLOSED_BEFORE)));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // Counts the changes first: after the statements that follow nothing differs any more.
                Write.counted("select case when id is null then 'INSERT' else 'UPDATE' end as action from " + CHANGED),
                Write.uncounted("update territory set version = version + 1 where id in (select id from %s)"
                        .formatted(CHANGED)),
                Write.uncounted("""
                        insert into territory (code, name, opened_on)
                        select distinct on (code) code, name, valid_from
                        from staged
                        where not exists (select from territory where territory.code = staged.code)
                        order by code, valid_from"""),
                Write.uncounted("""
                        update territory
                        set closed_on = staged.valid_to,
                            successor_id = coalesce(
                                (select named.id from territory named where named.code = %s),
                                territory.successor_id,
                                (select parent.id from %s join territory parent on parent.code = edge.parent_code
                                    where edge.code = staged.code and upper(edge.valid) = staged.valid_to))
                        from staged
                        where staged.code = territory.code and %s""".formatted(SUCCESSOR, EDGES, CLOSES)),
                Write.uncounted("""
                        update territory_parent was
                        set valid = edge.valid
                        from %s
                        join territory on territory.code = edge.code
                        where was.territory_id = territory.id and lower(was.valid) = lower(edge.valid)
                          and was.valid <> edge.valid""".formatted(EDGES)),
                Write.uncounted("""
                        insert into territory_parent (territory_id, parent_id, valid)
                        select child.id, parent.id, edge.valid
                        from %s
                        join territory child on child.code = edge.code
                        left join territory parent on parent.code = edge.parent_code
                        where not edge.known""".formatted(EDGES)),
                Write.uncounted("""
                        update territory_name was
                        set name = called.name, valid = daterange(lower(was.valid), called.until)
                        from %s
                        where was.id = called.id
                          and (was.name, was.valid) is distinct from (called.name, daterange(lower(was.valid), called.until))""".formatted(NAMES)),
                Write.uncounted("""
                        insert into territory_name (territory_id, name, valid)
                        select territory.id, called.name, daterange(called.day, called.until)
                        from %s
                        join territory on territory.code = called.code
                        where called.id is null""".formatted(NAMES)),
                Write.uncounted("""
                        update territory
                        set name = today.name
                        from territory_name today
                        where today.territory_id = territory.id and today.valid @> business_date()
                          and territory.name <> today.name and territory.code in (select code from staged)"""));
    }
}
