package dev.tributary.platform.files;

import java.util.List;

/**
 * Rows of a dated table, which say one thing of something on the days of their range {@code valid}, on no day two. A row is
 * known by what it is of and its first day; what it says and its end may change.
 *
 * @param table has an {@code id}
 * @param of the column that tells what a row is of
 * @param says the column with what it says
 * @param said a query of the staged rows as they are to be: {@code line} and the columns {@code of}, {@code says} and
 *     {@code valid}
 */
public record DatedRows(String table, String of, String says, String said) {

    private static final String SAME =
            "known.%1$s = said.%1$s and lower(known.valid) is not distinct from lower(said.valid)";

    /** A check of the file: two rows of the same on a day. */
    public Check overlap(String code, String column) {
        return Check.ofFile(code, column, filled("""
                line in (
                    with said as materialized (${said}), other as materialized (
                        select ${of}, valid, line from said
                        union all
                        select known.${of}, known.valid, 0
                        from ${table} known
                        where ${of} in (select ${of} from said) and not exists (select from said where ${same})
                    )
                    select said.line from said
                    join other on other.${of} = said.${of} and other.line < said.line and other.valid && said.valid)"""));
    }

    /** Writes the rows; those that the file does not name stay. */
    public List<Write> writes() {
        return List.of(
                // First what shrinks, then what grows: the days that one row gives up may be those that another one
                // takes.
                Write.counted(filled("""
                        update ${table} known set valid = known.valid * said.valid, ${says} = said.${says}
                        from (${said}) said
                        where ${same} and (known.valid, known.${says}) is distinct from (said.valid, said.${says})
                        returning 'UPDATE' as action""")), Write.uncounted(filled("""
                        update ${table} known set valid = said.valid
                        from (${said}) said
                        where ${same} and known.valid <> said.valid""")), Write.counted(filled("""
                        insert into ${table} (${of}, ${says}, valid)
                        select ${of}, ${says}, valid from (${said}) said
                        where not exists (select from ${table} known where ${same})
                        returning 'INSERT' as action""")));
    }

    private String filled(String sql) {
        return sql.replace("${same}", SAME.formatted(of))
                .replace("${table}", table)
                .replace("${of}", of)
                .replace("${says}", says)
                .replace("${said}", said);
    }
}
