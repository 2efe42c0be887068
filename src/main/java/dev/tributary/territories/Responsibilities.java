package dev.tributary.territories;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

/** Finds employees and their territories, for use cases within their transaction. */
@ApplicationScoped
public class Responsibilities {

    /** The caller's employee; null for partners and for callers without an employee record. */
    public Uni<@Nullable UUID> caller() {
        return key("select cast(id as text) from employee where subject = caller_subject()");
    }

    /** The employee with this personnel number; null if there is none. */
    public Uni<@Nullable UUID> withNumber(String number) {
        return key("select cast(id as text) from employee where number = ?1", number);
    }

    /**
     * The territory that the employee plans visits for on the day: the primary one, else the first by code; null if
     * there is none.
     */
    public Uni<@Nullable UUID> territoryOf(UUID employee, LocalDate day) {
        return key("""
                select cast(territory.id as text)
                from territory_assignment assigned
                join territory on territory.id = assigned.territory_id
                where assigned.employee_id = ?1 and assigned.valid @> cast(?2 as date)
                order by assigned."primary" desc, territory.code
                limit 1""", employee, day);
    }

    private static Uni<@Nullable UUID> key(String sql, Object... parameters) {
        return Panache.getSession()
                .chain(session -> {
                    Mutiny.SelectionQuery<String> query = session.createNativeQuery(sql, String.class);
                    for (int position = 0; position < parameters.length; position++) {
                        query.setParameter(position + 1, parameters[position]);
                    }
                    return query.getSingleResultOrNull();
                })
                .map(text -> text == null ? null : UUID.fromString(text));
    }
}
