package dev.tributary.territories;

import dev.tributary.platform.files.Check;

/** The checks that files make of columns with personnel numbers. */
public final class EmployeeChecks {

    private EmployeeChecks() {}

    /** Requires an employee with this number, if the row names one. */
    public static Check unknown(String column) {
        return Check.ofRow("UNKNOWN_EMPLOYEE", column, """
                %1$s is not null
                and not exists (select from employee where employee.number = staged.%1$s)""".formatted(column));
    }

    /** Requires that they have not left on any day from {@code valid_from} up to, but without, {@code valid_to}. */
    public static Check left(String column) {
        return Check.ofRow("EMPLOYEE_LEFT", column, """
                        exists (select from employee
                            where employee.number = staged.%s and employee.left_on is not null
                              and (staged.valid_to is null or staged.valid_to > employee.left_on))""".formatted(column))
                .saying("(select left_on::text from employee where employee.number = staged.%s)".formatted(column));
    }
}
