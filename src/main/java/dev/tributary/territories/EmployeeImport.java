package dev.tributary.territories;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Employees from a file. It says nothing about accounts: a person's {@code subject} stays as it is. */
@ApplicationScoped
class EmployeeImport implements FileImport {

    @Override
    public String kind() {
        return "employees";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("number"), Column.text("name"), Column.text("email").optional());
    }

    @Override
    public Export export() {
        return Export.of("select number, name, email from employee", "number");
    }

    @Override
    public List<String> identity() {
        return List.of("number");
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.ofRow("NOT_AN_EMAIL", "email", "email !~ '^[^@[:space:]]+@[^@[:space:]]+$'"));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into employee using staged on staged.number = employee.number
                        when matched and (employee.name, employee.email) is distinct from (staged.name, staged.email) then
                            update set name = staged.name, email = staged.email
                        when not matched then
                            insert (number, name, email) values (staged.number, staged.name, staged.email)
                        returning merge_action() as action"""));
    }
}
