package dev.tributary.visits;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Map;

/** The public holidays of the company's calendar. */
@ApplicationScoped
class Holidays {

    private final Writes writes;

    Holidays(Writes writes) {
        this.writes = writes;
    }

    /** The holidays of the week that starts on this day, each with its name. */
    Uni<Map<LocalDate, String>> ofWeek(LocalDate weekStart) {
        return writes.byKey(
                Sql.of(
                        "select day, name from calendar_exception"
                                + " where not working and day >= ? and day < ? order by day",
                        weekStart,
                        weekStart.plusWeeks(1)),
                "day",
                LocalDate.class,
                String.class);
    }
}
