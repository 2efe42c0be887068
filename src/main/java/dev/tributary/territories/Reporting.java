package dev.tributary.territories;

import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.TakenBack;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.rules.AssignmentErrorCode;
import dev.tributary.territories.rules.ReportRequest;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

import static dev.tributary.territories.rules.AssignmentErrorCode.EMPLOYEE_HAS_LEFT;
import static dev.tributary.territories.rules.AssignmentErrorCode.EMPLOYEE_NOT_FOUND;
import static dev.tributary.territories.rules.AssignmentErrorCode.REPORTS_IN_A_CIRCLE;

/** Sets an employee's manager from a day on; the days before do not change. */
@ApplicationScoped
public class Reporting {

    private final Transactions transactions;
    private final Employees employees;

    Reporting(Transactions transactions, Employees employees) {
        this.transactions = transactions;
        this.employees = employees;
    }

    /**
     * Sets or removes the manager of an employee, once for its key. Deletes reporting lines that were planned for later
     * days.
     *
     * @return the key of the employee, or the reasons for the rejection ({@link AssignmentErrorCode})
     */
    public Uni<Outcome<UUID, AssignmentErrorCode>> report(Scope scope, ReportRequest request) {
        return transactions.once(
                scope,
                IdempotencyKey.of(AssignmentErrorCode.class, "employeeReport", request.idempotencyKey(), request),
                List.of(),
                () -> employees
                        .lock()
                        .chain(() -> here(request.employee(), "employee", request))
                        .chain(employee -> manager(employee, request)
                                .chain(manager -> employees.reportTo(employee.id(), manager, request.from()))
                                .chain(employees::checkReports)
                                .replaceWith(Outcome.done(employee.id()))),
                constraint -> constraint.equals("reporting_line_no_circle") || constraint.equals("reporting_line_check")
                        ? Outcome.rejected(REPORTS_IN_A_CIRCLE, "manager", request.employee())
                        : null);
    }

    /** The key of the manager, who must stay as long as the employee; null if the employee reports to nobody. */
    private Uni<@Nullable UUID> manager(Employees.Person employee, ReportRequest request) {
        String number = request.manager();
        return number == null
                ? Uni.createFrom().nullItem()
                : here(number, "manager", request).map(manager -> {
                    if (employee.outstays(manager)) {
                        throw new TakenBack(hasLeft("manager", number, manager));
                    }
                    return manager.id();
                });
    }

    private Uni<Employees.Person> here(String number, String field, ReportRequest request) {
        return employees.withNumber(number).map(person -> {
            if (person == null) {
                throw new TakenBack(Rejection.of(EMPLOYEE_NOT_FOUND, field, number));
            }
            if (person.hasLeftBy(request.from())) {
                throw new TakenBack(hasLeft(field, number, person));
            }
            return person;
        });
    }

    private static Rejection<AssignmentErrorCode> hasLeft(String field, String number, Employees.Person person) {
        return Rejection.of(EMPLOYEE_HAS_LEFT, field, number, String.valueOf(person.leftOn()));
    }
}
