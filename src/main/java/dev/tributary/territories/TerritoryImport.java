package dev.tributary.territories;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * The tree of territories from a file. A new territory opens on {@code valid_from}; a known one with another parent moves
 * there on {@code valid_from}, and what was before stays as it was. Parents may follow their children in the file.
 */
@ApplicationScoped
class TerritoryImport implements FileImport {

    /** The parent that a known territory has for good, as {@code now.valid} and {@code parent.code}. */
    private static final String PRESENT_PARENT = """
            territory child
            join territory_parent now on now.territory_id = child.id and upper_inf(now.valid)
            left join territory parent on parent.id = now.parent_id""";

    private static final String PRESENT_ROOT = """
            (select root.code from territory root
                join territory_parent now on now.territory_id = root.id and upper_inf(now.valid)
                where now.parent_id is null)""";

    private static final String MOVES = """
            exists (select from %s
                where child.code = staged.code and parent.code is distinct from staged.parent_code)""".formatted(PRESENT_PARENT);

    private static final String IS_NEW = "not exists (select from territory where territory.code = staged.code)";

    /** The tree as it will be, day by day, and every way up from a row that changes it. */
    private static final String OWN_ANCESTOR = """
            line in (
                with recursive changed as (
                    select * from staged where %s or %s
                ), edge (code, parent_code, valid) as (
                    select child.code, above.code,
                           case when upper_inf(was.valid) and changed.line is not null
                               then daterange(lower(was.valid), changed.valid_from) else was.valid end
                    from territory_parent was
                    join territory child on child.id = was.territory_id
                    join territory above on above.id = was.parent_id
                    left join changed on changed.code = child.code
                    union all
                    select code, parent_code, daterange(valid_from, null) from changed where parent_code is not null
                ), way_up (line, code, ancestor, valid) as (
                    select line, code, parent_code, daterange(valid_from, null) from changed
                    union all
                    select way_up.line, way_up.code, edge.parent_code, way_up.valid * edge.valid
                    from way_up join edge on edge.code = way_up.ancestor and edge.valid && way_up.valid
                ) cycle ancestor set looped using trail
                select line from way_up where ancestor = code)""".formatted(IS_NEW, MOVES);

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
                Column.date("valid_from"));
    }

    @Override
    public Export export() {
        return Export.of("""
                        select territory.code, parent.code, territory.name, lower(now.valid)
                        from territory
                        join territory_parent now on now.territory_id = territory.id and upper_inf(now.valid)
                        left join territory parent on parent.id = now.parent_id""", "territory.code");
    }

    @Override
    public List<String> identity() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow("TERRITORY_CODE", "code", "code !~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'"),
                Check.ofRow("MOVE_WITHIN_MONTH", "valid_from", "extract(day from valid_from) <> 1 and " + MOVES),
                Check.ofRow("MOVE_TOO_EARLY", "valid_from", """
                                exists (select from %s
                                    where child.code = staged.code and parent.code is distinct from staged.parent_code
                                      and lower(now.valid) >= staged.valid_from)""".formatted(PRESENT_PARENT))
                        .saying("(select lower(now.valid)::text from %s where child.code = staged.code)"
                                .formatted(PRESENT_PARENT)),
                Check.ofFile("UNKNOWN_PARENT", "parent_code", """
                        parent_code is not null
                        and not exists (select from territory where territory.code = staged.parent_code)
                        and not exists (select from staged parent where parent.code = staged.parent_code)"""),
                Check.ofFile("SECOND_ROOT", "code", """
                                parent_code is null
                                and (code <> %s or line > (select min(line) from staged where parent_code is null))""".formatted(PRESENT_ROOT)).saying("""
                                coalesce(%s,
                                    (select code from staged first where parent_code is null order by line limit 1))""".formatted(PRESENT_ROOT)),
                Check.ofFile("OWN_ANCESTOR", "parent_code", OWN_ANCESTOR),
                Check.ofFile("PARENT_NOT_OPEN", "valid_from", """
                        (%s or %s)
                        and (exists (select from territory parent
                                where parent.code = staged.parent_code and parent.opened_on > staged.valid_from)
                            or exists (select from staged parent
                                where parent.code = staged.parent_code and parent.valid_from > staged.valid_from
                                  and not exists (select from territory where territory.code = parent.code)))""".formatted(IS_NEW, MOVES)));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into territory
                        using (select staged.*, %s as moves from staged) as staged on staged.code = territory.code
                        when matched and (staged.moves or territory.name <> staged.name) then
                            update set name = staged.name
                        when not matched then
                            insert (code, name, opened_on) values (staged.code, staged.name, staged.valid_from)
                        returning merge_action() as action""".formatted(MOVES)), Write.uncounted("""
                        update territory_parent now
                        set valid = daterange(lower(now.valid), staged.valid_from)
                        from staged
                        join territory child on child.code = staged.code
                        left join territory parent on parent.code = staged.parent_code
                        where now.territory_id = child.id and upper_inf(now.valid)
                          and now.parent_id is distinct from parent.id"""), Write.uncounted("""
                        insert into territory_parent (territory_id, parent_id, valid)
                        select child.id, parent.id, daterange(staged.valid_from, null)
                        from staged
                        join territory child on child.code = staged.code
                        left join territory parent on parent.code = staged.parent_code
                        where not exists (select from territory_parent now
                            where now.territory_id = child.id and upper_inf(now.valid))"""));
    }
}
