package dev.tributary.territories;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

/** Finds employees and their territories, for use cases within their transaction. */
@ApplicationScoped
public class Responsibilities {

    private final Writes writes;

    Responsibilities(Writes writes) {
        this.writes = writes;
    }

    /** The caller's employee; null for partners and for callers without an employee record. */
    public Uni<@Nullable UUID> caller() {
        return key(Sql.of("select id from employee where subject = caller_subject()"));
    }

    /** The employee with this personnel number; null if there is none. */
    public Uni<@Nullable UUID> withNumber(String number) {
        return key(Sql.of("select id from employee where number = ?", number));
    }

    /**
     * The territory that the employee plans visits for on the day: the primary one, else the first by code; null if
     * there is none.
     */
    public Uni<@Nullable UUID> territoryOf(UUID employee, LocalDate day) {
        return key(Sql.of("""
                select territory.id
                from territory_assignment assigned
                join territory on territory.id = assigned.territory_id
                where assigned.employee_id = ? and assigned.valid @> cast(? as date)
                order by assigned."primary" desc, territory.code
                limit 1""", employee, day));
    }

    private Uni<@Nullable UUID> key(Sql sql) {
        return writes.first(sql, UUID.class).map(found -> found.orElse(null));
    }
}
