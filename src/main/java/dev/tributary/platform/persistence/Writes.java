package dev.tributary.platform.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * SQL within the current transaction, for data in ranges and sets rather than in entities. Returned columns have to be
 * cast to text.
 */
@ApplicationScoped
public class Writes {

    /** Runs a statement; returns the number of changed rows. */
    public Uni<Integer> change(Sql sql) {
        return Panache.getSession()
                .chain(session ->
                        bound(session.createNativeQuery(text(sql)), sql).executeUpdate());
    }

    /** The rows of a statement, each an array of its columns. */
    public Uni<List<Object[]>> rows(Sql sql) {
        return Panache.getSession()
                .chain(session -> bound(session.createNativeQuery(text(sql), Object[].class), sql)
                        .getResultList());
    }

    /** Hibernate marks parameters with another sign than PostgreSQL. */
    private static String text(Sql sql) {
        return sql.text().replace('$', '?');
    }

    private static <Q extends Mutiny.AbstractQuery> Q bound(Q query, Sql sql) {
        for (int at = 0; at < sql.values().size(); at++) {
            query.setParameter(at + 1, sql.values().get(at));
        }
        return query;
    }

    /** Calls a function of the database for its effect. */
    public Uni<Void> call(Sql sql) {
        return rows(sql).replaceWithVoid();
    }
}
