package dev.tributary.targets;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Exceptions from the week from Monday to Friday, from a file: public holidays, and the days worked instead (调休). The
 * pace of figures depends on them.
 */
@ApplicationScoped
class CalendarImport implements FileImport {

    @Override
    public String kind() {
        return "calendar";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.date("day"), Column.bool("working"), Column.text("name"));
    }

    @Override
    public Export export() {
        return Export.of("select day, working, name from calendar_exception", "day")
                .filter(Column.date("from"), "day >= ?::date")
                .filter(Column.date("to"), "day < ?::date");
    }

    @Override
    public List<String> identity() {
        return List.of("day");
    }

    @Override
    public List<Check> checks() {
        return List.of();
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into calendar_exception known using staged on known.day = staged.day
                        when matched and (known.working, known.name) is distinct from (staged.working, staged.name) then
                            update set working = staged.working, name = staged.name
                        when not matched then
                            insert (day, working, name) values (staged.day, staged.working, staged.name)
                        returning merge_action() as action"""));
    }
}
