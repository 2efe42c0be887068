package dev.tributary.territories.imports;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.platform.security.Scope;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;

/**
 * Employees from a file. {@code left_on} is the first day without them; an empty value, or a file without the column,
 * leaves the known day. {@code account} is the {@code sub} of their tokens; a file without the column leaves the known
 * accounts.
 */
@ApplicationScoped
class EmployeeImport implements FileImport {

    /** The values of a known employee after a row. */
    private static final String AS_SAID = """
            staged.name, staged.email, coalesce(staged.left_on, employee.left_on),
            case when staged.has_account then staged.account else employee.subject end""";

    @Override
    public String kind() {
        return "employees";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("number"),
                Column.text("name"),
                Column.text("email").optional(),
                Column.date("left_on").omissible(),
                Column.text("account").omissible());
    }

    @Override
    public Export export() {
        return Export.of("select number, name, email, left_on, subject from employee", "number");
    }

    /** Only directors, who link accounts, and auditors, who check them, see whose account is whose. */
    @Override
    public Set<String> withheldFrom(Scope scope) {
        return scope.isDirector() || scope.isAuditor() ? Set.of() : Set.of("account");
    }

    @Override
    public List<String> identity() {
        return List.of("number");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow("NOT_AN_EMAIL", "email", "email !~ '^[^@[:space:]]+@[^@[:space:]]+$'"),
                Check.ofRow("LEAVES_WORK", "left_on", """
                        left_on is not null and exists (select from employee
                            where employee.number = staged.number and has_work_from(employee.id, staged.left_on))"""),
                Check.ofRow("NOT_AN_ACCOUNT", "account", "account !~ '^\\S{1,200}$'"),
                Check.ofFile("ACCOUNT_TAKEN", "account", """
                                exists (select from staged other
                                    where other.account = staged.account and other.line < staged.line)
                                or exists (select from employee known
                                    where known.subject = staged.account and known.number <> staged.number
                                      and not exists (select from staged given_up where given_up.number = known.number))""").saying("""
                                coalesce(
                                    (select min(known.number) from employee known
                                     where known.subject = staged.account and known.number <> staged.number),
                                    (select min(other.number) from staged other
                                     where other.account = staged.account and other.line < staged.line))"""));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // Accounts are unique: an employee whose account goes to another one gets a random one for a moment.
                Write.uncounted("""
                        update employee set subject = gen_random_uuid()
                        from staged
                        where staged.number = employee.number
                          and staged.has_account and staged.account is distinct from employee.subject
                          and employee.subject in (select account from staged)"""), Write.counted("""
                        merge into employee using staged on staged.number = employee.number
                        when matched and (employee.name, employee.email, employee.left_on, employee.subject)
                            is distinct from (%1$s) then
                            update set (name, email, left_on, subject) = row(%1$s), version = employee.version + 1
                        when not matched then
                            insert (number, name, email, left_on, subject)
                            values (staged.number, staged.name, staged.email, staged.left_on, staged.account)
                        returning merge_action() as action""".formatted(AS_SAID)));
    }
}
