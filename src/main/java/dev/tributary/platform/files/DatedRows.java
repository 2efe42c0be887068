package dev.tributary.platform.files;

import java.util.List;

/**
 * Rows of a dated table. Each row states one value of a subject on the days of its range {@code valid}; a subject has
 * at most one value on a day. Subject and first day identify a row; its value and its end may change.
 *
 * @param table a table with an {@code id}
 * @param of the column of the subject
 * @param says the column of the value
 * @param said a query of the staged rows as they are to be: {@code line} and the columns {@code of}, {@code says} and
 *     {@code valid}
 */
public record DatedRows(String table, String of, String says, String said) {

    private static final String SAME =
            "known.%1$s = said.%1$s and lower(known.valid) is not distinct from lower(said.valid)";

    /** A check of the file: no two rows of a subject may share a day. */
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

    /** Writes the rows; rows that the file does not name do not change. */
    public List<Write> writes() {
        return List.of(
                // Shrinks rows before it extends others: one row may take over the days that another gives up.
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
