package dev.tributary.platform.persistence;

import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Outcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.function.Supplier;

/**
 * The one door for writing: a use case is one session and one transaction under the caller's scope. A rejected use case
 * rolls back.
 */
@ApplicationScoped
public class Transactions {

    /** Runs the use case in a transaction of its own. */
    public <T> Uni<Outcome<T>> run(Scope scope, Supplier<Uni<Outcome<T>>> useCase) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> enter(session, scope))
                .chain(useCase::get)
                .chain(Transactions::rollBackIfRejected));
    }

    private static Uni<Object> enter(Mutiny.Session session, Scope scope) {
        List<Object> parameters = ScopeSettings.parameters(scope);
        Mutiny.SelectionQuery<Object> query =
                session.createNativeQuery(ScopeSettings.SQL.replace('$', '?'), Object.class);
        for (int position = 0; position < parameters.size(); position++) {
            query.setParameter(position + 1, parameters.get(position));
        }
        return query.getSingleResult();
    }

    private static <T> Uni<Outcome<T>> rollBackIfRejected(Outcome<T> outcome) {
        return outcome instanceof Outcome.Rejected
                ? Panache.currentTransaction()
                        .invoke(Mutiny.Transaction::markForRollback)
                        .replaceWith(outcome)
                : Uni.createFrom().item(outcome);
    }
}
