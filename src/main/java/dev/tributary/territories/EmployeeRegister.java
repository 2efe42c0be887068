package dev.tributary.territories;

import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.rules.EmployeeChange;
import dev.tributary.territories.rules.EmployeeEntry;
import dev.tributary.territories.rules.EmployeeErrorCode;
import dev.tributary.territories.rules.EmployeeRules;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import static dev.tributary.territories.rules.EmployeeErrorCode.ACCOUNT_TAKEN;
import static dev.tributary.territories.rules.EmployeeErrorCode.CONFLICT;
import static dev.tributary.territories.rules.EmployeeErrorCode.EMPLOYEE_NOT_FOUND;
import static dev.tributary.territories.rules.EmployeeErrorCode.LEAVES_WORK;
import static dev.tributary.territories.rules.EmployeeErrorCode.NUMBER_TAKEN;

/** Enters and changes employees, and links them to their accounts. */
@RegisterForReflection(targets = EmployeeEntry.class)
@ApplicationScoped
public class EmployeeRegister {

    private final Transactions transactions;
    private final Employees employees;

    EmployeeRegister(Transactions transactions, Employees employees) {
        this.transactions = transactions;
        this.employees = employees;
    }

    /**
     * Enters an employee, once for a key.
     *
     * @return the key of the employee, or the reasons for the rejection ({@link EmployeeErrorCode})
     */
    public Uni<Outcome<UUID, EmployeeErrorCode>> enter(Scope scope, EmployeeEntry entry, String key) {
        return transactions.once(
                scope,
                IdempotencyKey.of(EmployeeErrorCode.class, "employeeEnter", key, entry),
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
     * @param id the key of the employee; null if the caller named an id that is no employee's
     * @param version the version that the caller saw
     * @return the key of the employee, or the reasons for the rejection ({@link EmployeeErrorCode})
     */
    public Uni<Outcome<UUID, EmployeeErrorCode>> change(
            Scope scope, @Nullable UUID id, int version, EmployeeChange change) {
        return transactions.edit(
                scope,
                "employeeChange",
                EmployeeRules.check(change),
                () -> seen(id, version, employee -> employees.change(employee, change)),
                constraint -> constraint.equals("employee_leaves_no_work")
                        ? Outcome.rejected(LEAVES_WORK, "leftOn", String.valueOf(change.leftOn()))
                        : null);
    }

    /**
     * Links an account to an employee. From then on, a caller who signs in with the account acts as this employee.
     *
     * @param account the {@code sub} of the account's tokens; null to remove the link
     * @return the key of the employee, or the reasons for the rejection ({@link EmployeeErrorCode})
     */
    public Uni<Outcome<UUID, EmployeeErrorCode>> linkAccount(
            Scope scope, @Nullable UUID id, int version, @Nullable String account) {
        return transactions.edit(
                scope,
                "employeeAccountLink",
                EmployeeRules.checkAccount(account),
                () -> seen(id, version, employee -> employees.linkAccount(employee, account)),
                constraint -> taken(constraint, account));
    }

    private Uni<Outcome<UUID, EmployeeErrorCode>> seen(
            @Nullable UUID id, int version, Function<UUID, Uni<Void>> change) {
        if (id == null) {
            return rejected(Rejection.of(EMPLOYEE_NOT_FOUND, "id"));
        }
        return employees.version(id).chain(found -> {
            if (found == null) {
                return rejected(Rejection.of(EMPLOYEE_NOT_FOUND, "id"));
            }
            return found == version
                    ? change.apply(id).replaceWith(Outcome.done(id))
                    : rejected(Rejection.of(CONFLICT, "version", version, found));
        });
    }

    private static @Nullable Outcome<UUID, EmployeeErrorCode> taken(String constraint, @Nullable String account) {
        return constraint.equals("employee_subject_key")
                ? Outcome.rejected(ACCOUNT_TAKEN, "account", String.valueOf(account))
                : null;
    }

    private static Uni<Outcome<UUID, EmployeeErrorCode>> rejected(Rejection<EmployeeErrorCode> reason) {
        return Uni.createFrom().item(Outcome.rejected(List.of(reason)));
    }
}
