package dev.tributary.territories;

import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.rules.AssignmentErrorCode;
import dev.tributary.territories.rules.AssignmentRequest;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static dev.tributary.territories.rules.AssignmentErrorCode.ASSIGNED_ALREADY;
import static dev.tributary.territories.rules.AssignmentErrorCode.ASSIGNMENT_NOT_FOUND;
import static dev.tributary.territories.rules.AssignmentErrorCode.EMPLOYEE_HAS_LEFT;
import static dev.tributary.territories.rules.AssignmentErrorCode.EMPLOYEE_NOT_FOUND;
import static dev.tributary.territories.rules.AssignmentErrorCode.ENDS_BEFORE_IT_STARTS;
import static dev.tributary.territories.rules.AssignmentErrorCode.PRIMARY_TAKEN;
import static dev.tributary.territories.rules.AssignmentErrorCode.TERRITORY_NOT_FOUND;
import static dev.tributary.territories.rules.AssignmentErrorCode.TERRITORY_NOT_OPEN;

/** Assigns employees to territories, and ends assignments. */
@ApplicationScoped
public class TerritoryAssigning {

    private final Transactions transactions;
    private final Employees employees;
    private final TerritoryTree tree;

    TerritoryAssigning(Transactions transactions, Employees employees, TerritoryTree tree) {
        this.transactions = transactions;
        this.employees = employees;
        this.tree = tree;
    }

    /**
     * Assigns an employee, once for its key.
     *
     * @return the key of the assignment, or the reasons for the rejection ({@link AssignmentErrorCode})
     */
    public Uni<Outcome<UUID, AssignmentErrorCode>> assign(Scope scope, AssignmentRequest request) {
        LocalDate to = request.to();
        return transactions.once(
                scope,
                IdempotencyKey.of(AssignmentErrorCode.class, "territoryAssign", request.idempotencyKey(), request),
                to != null && !to.isAfter(request.from())
                        ? List.of(Rejection.of(ENDS_BEFORE_IT_STARTS, "to", to, request.from()))
                        : List.of(),
                () -> employees
                        .lock()
                        .chain(() -> employees.withNumber(request.employee()))
                        .chain(person -> tree.find(List.of(request.territory()), request.from())
                                .chain(found -> assign(person, found.isEmpty() ? null : found.get(0), request))),
                constraint -> answer(constraint, request));
    }

    /**
     * Ends an assignment; one that has not begun by then is deleted.
     *
     * @param day the first business date without it
     * @return its key, or the reason for the rejection ({@link AssignmentErrorCode})
     */
    public Uni<Outcome<UUID, AssignmentErrorCode>> end(Scope scope, UUID assignment, LocalDate day) {
        return transactions.edit(
                scope,
                "territoryAssignmentEnd",
                List.of(),
                () -> employees
                        .lock()
                        .chain(() -> employees.endAssignment(assignment, day))
                        .map(ended -> ended ? Outcome.done(assignment) : Outcome.rejected(ASSIGNMENT_NOT_FOUND, "id")));
    }

    private Uni<Outcome<UUID, AssignmentErrorCode>> assign(
            Employees.@Nullable Person person, TerritoryTree.@Nullable Place territory, AssignmentRequest request) {
        if (person == null) {
            return Transactions.rejected(EMPLOYEE_NOT_FOUND, "employee", request.employee());
        }
        if (territory == null) {
            return Transactions.rejected(TERRITORY_NOT_FOUND, "territory", request.territory());
        }
        if (person.hasLeftBy(request.to() == null ? LocalDate.MAX : request.to().minusDays(1))) {
            return Transactions.rejected(
                    EMPLOYEE_HAS_LEFT, "employee", request.employee(), String.valueOf(person.leftOn()));
        }
        if (!territory.isOpenOn(request.from())) {
            return Transactions.rejected(TERRITORY_NOT_OPEN, "territory", request.territory());
        }
        UUID id = UUID.randomUUID();
        return employees
                .assign(
                        id,
                        person.id(),
                        territory.id(),
                        request.role().name(),
                        request.primary(),
                        request.from(),
                        request.to())
                .replaceWith(Outcome.done(id));
    }

    private static @Nullable Outcome<UUID, AssignmentErrorCode> answer(String constraint, AssignmentRequest request) {
        return switch (constraint) {
            case "territory_one_primary" -> Outcome.rejected(PRIMARY_TAKEN, "primary", request.territory());
            case "territory_assignment_pkey" ->
                Outcome.rejected(ASSIGNED_ALREADY, "from", request.employee(), request.territory());
            case "territory_is_open" -> Outcome.rejected(TERRITORY_NOT_OPEN, "territory", request.territory());
            default -> null;
        };
    }
}
