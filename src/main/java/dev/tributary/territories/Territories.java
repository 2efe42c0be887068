package dev.tributary.territories;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

/** The territories that a transaction's caller may see. */
@ApplicationScoped
public class Territories {

    private final Writes writes;

    Territories(Writes writes) {
        this.writes = writes;
    }

    /** The key of the territory with this code; null if there is none that the caller may see. */
    public Uni<@Nullable UUID> withCode(String code) {
        return key(Sql.of("select id from territory where code = ?", code));
    }

    /**
     * The key of the territory that covers this administrative division on the day; else of the one that covers the
     * smallest division around it.
     *
     * @param division GB/T 2260 code
     * @return null if no territory covers it, or the caller may not see the territory
     */
    public Uni<@Nullable UUID> ofDivision(String division, LocalDate day) {
        return key(Sql.of("select id from territory where id = territory_of_division(?, ?)", division, day));
    }

    private Uni<@Nullable UUID> key(Sql sql) {
        return writes.first(sql, UUID.class).map(found -> found.orElse(null));
    }
}
