package dev.tributary.territories;

import dev.tributary.platform.persistence.Edits;
import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.persistence.Versioned;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.territories.rules.EmployeeChange;
import dev.tributary.territories.rules.EmployeeEntry;
import dev.tributary.territories.rules.EmployeeErrorCode;
import dev.tributary.territories.rules.EmployeeRules;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

import static dev.tributary.territories.rules.EmployeeErrorCode.ACCOUNT_TAKEN;
import static dev.tributary.territories.rules.EmployeeErrorCode.CONFLICT;
import static dev.tributary.territories.rules.EmployeeErrorCode.EMPLOYEE_NOT_FOUND;
import static dev.tributary.territories.rules.EmployeeErrorCode.LEAVES_WORK;
import static dev.tributary.territories.rules.EmployeeErrorCode.NUMBER_TAKEN;

/** Enters and changes employees, and links them to their accounts. */
@ApplicationScoped
public class EmployeeRegister {

    /** The employee whose row is locked; the statements that change the row count its version. */
    private record Known(UUID id, int version) implements Versioned {
        @Override
        public void changed() {}
    }

    private final Transactions transactions;
    private final Employees employees;
    private final Edits<Known, EmployeeErrorCode> edits;

    EmployeeRegister(Transactions transactions, Employees employees) {
        this.transactions = transactions;
        this.employees = employees;
        this.edits = new Edits<>(transactions, this::locked, EMPLOYEE_NOT_FOUND, CONFLICT);
    }

    /**
     * Enters an employee, once for its key.
     *
     * @return the key of the employee, or the reasons for the rejection ({@link EmployeeErrorCode})
     */
    public Uni<Outcome<UUID, EmployeeErrorCode>> enter(Scope scope, EmployeeEntry entry) {
        return transactions.once(
                scope,
                IdempotencyKey.of(EmployeeErrorCode.class, "employeeEnter", entry.idempotencyKey(), entry),
                EmployeeRules.check(entry),
                () -> {
                    UUID id = UUID.randomUUID();
                    return employees.enter(id, entry).replaceWith(Outcome.done(id));
                },
                constraint -> constraint.equals("employee_number_key")
                        ? Outcome.rejected(NUMBER_TAKEN, "number", entry.number())
                        : taken(constraint, entry.account()));
    }

    /**
     * Changes an employee's data.
     *
     * @return the key of the employee, or the reasons for the rejection ({@link EmployeeErrorCode})
     */
    public Uni<Outcome<UUID, EmployeeErrorCode>> change(Scope scope, UUID id, EmployeeChange change) {
        return edits.answering(constraint -> constraint.equals("employee_leaves_no_work")
                        ? Outcome.rejected(LEAVES_WORK, "leftOn", String.valueOf(change.leftOn()))
                        : null)
                .edit(
                        scope,
                        "employeeChange",
                        id,
                        change.version(),
                        EmployeeRules.check(change),
                        employee -> employees.change(employee.id(), change).replaceWith(List.of()));
    }

    /**
     * Links an account to an employee. From then on, a caller who signs in with the account acts as this employee.
     *
     * @param account the {@code sub} of the account's tokens; null to remove the link
     * @return the key of the employee, or the reasons for the rejection ({@link EmployeeErrorCode})
     */
    public Uni<Outcome<UUID, EmployeeErrorCode>> linkAccount(
            Scope scope, UUID id, int version, @Nullable String account) {
        return edits.answering(constraint -> taken(constraint, account))
                .edit(
                        scope,
                        "employeeAccountLink",
                        id,
                        version,
                        EmployeeRules.checkAccount(account),
                        employee ->
                                employees.linkAccount(employee.id(), account).replaceWith(List.of()));
    }

    private Uni<@Nullable Known> locked(UUID id) {
        return employees.version(id).map(version -> version == null ? null : new Known(id, version));
    }

    private static @Nullable Outcome<UUID, EmployeeErrorCode> taken(String constraint, @Nullable String account) {
        return constraint.equals("employee_subject_key")
                ? Outcome.rejected(ACCOUNT_TAKEN, "account", String.valueOf(account))
                : null;
    }
}
