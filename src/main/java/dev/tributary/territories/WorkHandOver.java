package dev.tributary.territories;

import dev.tributary.platform.persistence.IdempotencyKey;
import dev.tributary.platform.persistence.TakenBack;
import dev.tributary.platform.persistence.Transactions;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.territories.rules.AssignmentErrorCode;
import dev.tributary.territories.rules.HandOver;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import static dev.tributary.territories.rules.AssignmentErrorCode.EMPLOYEE_HAS_LEFT;
import static dev.tributary.territories.rules.AssignmentErrorCode.EMPLOYEE_NOT_FOUND;
import static dev.tributary.territories.rules.AssignmentErrorCode.IN_THE_PAST;
import static dev.tributary.territories.rules.AssignmentErrorCode.REPORTS_IN_A_CIRCLE;
import static dev.tributary.territories.rules.AssignmentErrorCode.SAME_PERSON;

/** Hands over all open work of a person who leaves or moves on: first a preview, then one transaction. */
@ApplicationScoped
public class WorkHandOver {

    private final Transactions transactions;
    private final Employees employees;
    private final List<OpenWork> works;

    WorkHandOver(Transactions transactions, Employees employees, @All List<OpenWork> works) {
        this.transactions = transactions;
        this.employees = employees;
        // Sorted, since the sequence of the beans differs from build to build.
        this.works = works.stream().sorted(Comparator.comparing(OpenWork::kind)).toList();
    }

    /**
     * Hands everything over, once for its key.
     *
     * @return the key of the person who takes it, or the reasons for the rejection ({@link AssignmentErrorCode})
     */
    public Uni<Outcome<UUID, AssignmentErrorCode>> handOver(Scope scope, HandOver handOver) {
        return transactions.once(
                scope,
                IdempotencyKey.of(AssignmentErrorCode.class, "employeeHandOver", handOver.idempotencyKey(), handOver),
                unsound(handOver, scope.today()),
                () -> all(handOver, new ArrayList<>()).map(Outcome::done),
                constraint -> answer(constraint, handOver));
    }

    /** Previews the hand-over, by making it and rolling back; or gives the reasons for the rejection. */
    public Uni<Outcome<List<WorkHandedOver>, AssignmentErrorCode>> preview(Scope scope, HandOver handOver) {
        List<WorkHandedOver> done = new ArrayList<>();
        return transactions.tried(
                scope,
                "employeeHandOverPreview",
                unsound(handOver, scope.today()),
                () -> all(handOver, done).map(taker -> List.copyOf(done)),
                constraint -> answer(constraint, handOver));
    }

    private Uni<UUID> all(HandOver handOver, List<WorkHandedOver> done) {
        LocalDate day = handOver.day();
        return employees
                .lock()
                .chain(() -> person(handOver.giver(), "giver"))
                .chain(giver -> person(handOver.taker(), "taker").chain(taker -> {
                    if (taker.leftOn() != null) {
                        throw new TakenBack(Rejection.of(EMPLOYEE_HAS_LEFT, "taker", handOver.taker(), taker.leftOn()));
                    }
                    Uni<Void> all = employees
                            .handOverAssignments(giver.id(), taker.id(), day)
                            .invoke(count -> done.add(new WorkHandedOver("assignments", count)))
                            .chain(() -> employees.handOverReports(giver.id(), taker.id(), day))
                            .invoke(count -> done.add(new WorkHandedOver("reports", count)))
                            .replaceWithVoid();
                    for (OpenWork work : works) {
                        all = all.chain(() -> work.handOver(giver.id(), taker.id(), day)
                                .invoke(count -> done.add(new WorkHandedOver(work.kind(), count)))
                                .replaceWithVoid());
                    }
                    return all.chain(employees::checkReports)
                            .chain(() -> handOver.leaves()
                                    ? employees.leave(giver.id(), day)
                                    : Uni.createFrom().voidItem())
                            .replaceWith(taker.id());
                }));
    }

    private static <T> @Nullable Outcome<T, AssignmentErrorCode> answer(String constraint, HandOver handOver) {
        return constraint.equals("reporting_line_no_circle")
                ? Outcome.rejected(REPORTS_IN_A_CIRCLE, "taker", handOver.taker())
                : null;
    }

    private Uni<Employees.Person> person(String number, String field) {
        return employees.withNumber(number).map(found -> {
            if (found == null) {
                throw new TakenBack(Rejection.of(EMPLOYEE_NOT_FOUND, field, number));
            }
            return found;
        });
    }

    private static List<Rejection<AssignmentErrorCode>> unsound(HandOver handOver, LocalDate today) {
        List<Rejection<AssignmentErrorCode>> reasons = new ArrayList<>();
        if (handOver.giver().equals(handOver.taker())) {
            reasons.add(Rejection.of(SAME_PERSON, "taker", handOver.taker()));
        }
        if (handOver.day().isBefore(today)) {
            reasons.add(Rejection.of(IN_THE_PAST, "day", handOver.day(), today));
        }
        return reasons;
    }
}
