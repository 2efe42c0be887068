package dev.tributary.platform.persistence;

import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import dev.tributary.shared.Outcome.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static dev.tributary.platform.persistence.IdempotencyKey.Problem.IDEMPOTENCY_KEY_INVALID;
import static dev.tributary.platform.persistence.IdempotencyKey.Problem.IDEMPOTENCY_KEY_REUSED;

/**
 * The only way to write. A use case is one session and one transaction under the caller's scope; the same idempotency
 * key has one effect and gets the same answer.
 */
@ApplicationScoped
public class Transactions {

    private static final Pattern EXCLUSION = Pattern.compile("violates exclusion constraint \"([^\"]+)\"");

    /** Translates a violated constraint of the database into the outcome of a use case. */
    @FunctionalInterface
    public interface ConstraintAnswer<C extends Enum<C>> {

        /** The outcome for this constraint; null if its violation is a bug. */
        @Nullable
        Outcome<UUID, C> answer(String constraint);
    }

    /**
     * Runs the use case once for a key.
     *
     * <p>Reasons for a rejection that are known before, an unusable key among them, are answered together, and nothing
     * is begun. If the key was used before for the same request, the earlier answer is returned again; if it was used
     * for another request, it is rejected. A use case rejects before it changes anything, or throws {@link TakenBack}.
     *
     * @param unsound the rejections that the request alone gives rise to
     * @return the key of the object that the use case created
     */
    public <C extends Enum<C>> Uni<Outcome<UUID, C>> once(
            Scope scope,
            IdempotencyKey<C> key,
            List<Rejection<C>> unsound,
            Supplier<Uni<Outcome<UUID, C>>> useCase,
            ConstraintAnswer<C> constraints) {
        List<Rejection<C>> reasons = new ArrayList<>(unsound);
        if (!key.isUsable()) {
            reasons.add(IDEMPOTENCY_KEY_INVALID.rejection(key.codes()));
        }
        return reasons.isEmpty()
                ? begun(scope, key, useCase, constraints)
                : Uni.createFrom().item(Outcome.rejected(reasons));
    }

    /** The same for a use case that cannot violate a constraint of the database. */
    public <C extends Enum<C>> Uni<Outcome<UUID, C>> once(
            Scope scope, IdempotencyKey<C> key, List<Rejection<C>> unsound, Supplier<Uni<Outcome<UUID, C>>> useCase) {
        return once(scope, key, unsound, useCase, constraint -> null);
    }

    /**
     * Runs a use case that changes an object which its caller saw. The use case loads the object under a lock, and
     * rejects with {@code CONFLICT} if its version is not the one that the caller saw. A repeated request therefore has
     * no second effect, and needs no key.
     *
     * @param operation the name of the mutation, for the audit trail
     * @param unsound the rejections that the request alone gives rise to
     * @return the key of the object that the use case changed
     */
    public <C extends Enum<C>> Uni<Outcome<UUID, C>> edit(
            Scope scope,
            String operation,
            List<Rejection<C>> unsound,
            Supplier<Uni<Outcome<UUID, C>>> useCase,
            ConstraintAnswer<C> constraints) {
        return unsound.isEmpty()
                ? inTransaction(scope, operation, session -> useCase.get().call(session::flush))
                        .onFailure(Transactions::takesBack)
                        .recoverWithUni(failure -> answered(failure, constraints))
                : Uni.createFrom().item(Outcome.rejected(unsound));
    }

    /** The same for a use case that cannot violate a constraint of the database. */
    public <C extends Enum<C>> Uni<Outcome<UUID, C>> edit(
            Scope scope, String operation, List<Rejection<C>> unsound, Supplier<Uni<Outcome<UUID, C>>> useCase) {
        return edit(scope, operation, unsound, useCase, constraint -> null);
    }

    /**
     * Previews a change: runs the work as {@link #edit} would, and rolls back. With a scope of a later day, everything
     * is as it will be on that day.
     *
     * @return the result of the work, or the reasons for the rejection of the change
     */
    public <T, C extends Enum<C>> Uni<Outcome<T, C>> tried(
            Scope scope,
            String operation,
            List<Rejection<C>> unsound,
            Supplier<Uni<T>> work,
            ConstraintAnswer<C> constraints) {
        if (!unsound.isEmpty()) {
            return Uni.createFrom().item(Outcome.rejected(unsound));
        }
        return Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> enter(session, scope, operation).chain(work::get))
                        .call(() -> Panache.currentTransaction().invoke(Mutiny.Transaction::markForRollback)))
                .onFailure(DatabaseAway::is)
                .transform(DatabaseAway::before)
                .<Outcome<T, C>>map(Outcome::done)
                .onFailure(Transactions::takesBack)
                .recoverWithUni(failure -> answered(failure, constraints)
                        .map(answer -> Outcome.rejected(((Outcome.Rejected<UUID, C>) answer).reasons())));
    }

    /** Rejects a use case for this reason. */
    public static <C extends Enum<C>> Uni<Outcome<UUID, C>> rejected(C code, String path, Object... values) {
        return Uni.createFrom().item(Outcome.rejected(code, path, values));
    }

    private static <C extends Enum<C>> Uni<Outcome<UUID, C>> begun(
            Scope scope,
            IdempotencyKey<C> key,
            Supplier<Uni<Outcome<UUID, C>>> useCase,
            ConstraintAnswer<C> constraints) {
        return run(scope, key, useCase)
                .onFailure(Transactions::takesBack)
                // That transaction is rolled back with its key, so another transaction stores the answer.
                .recoverWithUni(failure -> answered(failure, constraints)
                        .chain(answer -> run(scope, key, () -> Uni.createFrom().item(answer))));
    }

    private static <C extends Enum<C>> Uni<Outcome<UUID, C>> run(
            Scope scope, IdempotencyKey<C> key, Supplier<Uni<Outcome<UUID, C>>> useCase) {
        return inTransaction(
                scope,
                key.operation(),
                session -> take(session, scope, key)
                        .chain(fresh -> fresh
                                ? useCase.get().call(session::flush).call(outcome -> keep(session, scope, key, outcome))
                                : replay(session, scope, key)));
    }

    private static <C extends Enum<C>> Uni<Outcome<UUID, C>> inTransaction(
            Scope scope, String operation, Function<Mutiny.Session, Uni<Outcome<UUID, C>>> work) {
        AtomicBoolean isDone = new AtomicBoolean();
        return Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> enter(session, scope, operation).chain(() -> work.apply(session)))
                        .invoke(() -> isDone.set(true)))
                // When the work is done, only the COMMIT can fail.
                .onFailure(DatabaseAway::is)
                .transform(failure -> isDone.get() ? DatabaseAway.duringCommit(failure) : DatabaseAway.before(failure));
    }

    private static Uni<Object> enter(Mutiny.Session session, Scope scope, String operation) {
        List<Object> parameters = ScopeSettings.parameters(scope, operation);
        Mutiny.SelectionQuery<Object> query =
                session.createNativeQuery(ScopeSettings.WRITING_SQL.replace('$', '?'), Object.class);
        for (int position = 0; position < parameters.size(); position++) {
            query.setParameter(position + 1, parameters.get(position));
        }
        return query.getSingleResult();
    }

    /** Inserts the key; waits while another transaction uses the same key. False if it was used before. */
    private static Uni<Boolean> take(Mutiny.Session session, Scope scope, IdempotencyKey<?> key) {
        return session.createNativeQuery("""
                        insert into idempotency_key (subject, operation, key, request_hash) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                .setParameter(1, scope.subject())
                .setParameter(2, key.operation())
                .setParameter(3, key.key())
                .setParameter(4, key.requestHash())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private static <C extends Enum<C>> Uni<Integer> keep(
            Mutiny.Session session, Scope scope, IdempotencyKey<C> key, Outcome<UUID, C> outcome) {
        return session.createNativeQuery(
                        "update idempotency_key set outcome = ?4 where subject = ?1 and operation = ?2 and key = ?3")
                .setParameter(1, scope.subject())
                .setParameter(2, key.operation())
                .setParameter(3, key.key())
                .setParameter(4, KeptOutcome.text(outcome))
                .executeUpdate();
    }

    private static <C extends Enum<C>> Uni<Outcome<UUID, C>> replay(
            Mutiny.Session session, Scope scope, IdempotencyKey<C> key) {
        return session.createNativeQuery("""
                        select case when request_hash = ?4 then outcome end from idempotency_key
                        where subject = ?1 and operation = ?2 and key = ?3""", String.class)
                .setParameter(1, scope.subject())
                .setParameter(2, key.operation())
                .setParameter(3, key.key())
                .setParameter(4, key.requestHash())
                .getSingleResultOrNull()
                .map(kept -> kept == null
                        ? Outcome.rejected(List.of(IDEMPOTENCY_KEY_REUSED.rejection(key.codes())))
                        : KeptOutcome.parse(kept, key.codes()));
    }

    private static boolean takesBack(Throwable failure) {
        return failure instanceof ConstraintViolationException || failure instanceof TakenBack;
    }

    /**
     * The use case's answer to the violated constraint; the failure itself if the use case does not know the
     * constraint.
     */
    private static <C extends Enum<C>> Uni<Outcome<UUID, C>> answered(
            Throwable failure, ConstraintAnswer<C> constraints) {
        if (failure instanceof TakenBack rejected) {
            return Uni.createFrom().item(Outcome.rejected(rejected.<C>reasons()));
        }
        String constraint = constraint((ConstraintViolationException) failure);
        Outcome<UUID, C> answer = constraint == null ? null : constraints.answer(constraint);
        return answer == null
                ? Uni.createFrom().failure(failure)
                : Uni.createFrom().item(answer);
    }

    /** The name of the constraint. Hibernate does not find it in PostgreSQL's message about an exclusion constraint. */
    private static @Nullable String constraint(ConstraintViolationException violation) {
        if (violation.getConstraintName() != null) {
            return violation.getConstraintName();
        }
        Matcher named = EXCLUSION.matcher(String.valueOf(violation.getMessage()));
        return named.find() ? named.group(1) : null;
    }
}
