package dev.tributary.visits;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.territories.OpenWork;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

/** An employee's visits that are planned and not made yet, for the employee who takes over. */
@ApplicationScoped
class PlannedVisits implements OpenWork {

    private static final String PLANNED = """
            from visit
            join visit_plan given on given.id = visit.plan_id
            where given.employee_id = ? and visit.status = 'PLANNED' and visit.planned_on >= ?""";

    private final Writes writes;

    PlannedVisits(Writes writes) {
        this.writes = writes;
    }

    @Override
    public String kind() {
        return "visits";
    }

    /**
     * Moves the visits to the taker's plan of the week; if there is none yet, creates one like the giver's. Cancels
     * visits to the same partner on the same day that the taker plans too.
     */
    @Override
    public Uni<Integer> handOver(UUID giver, UUID taker, LocalDate day) {
        return writes.change(Sql.of(
                                "insert into visit_plan (employee_id, territory_id, week_start, status)"
                                        + " select distinct on (given.week_start) cast(? as uuid), given.territory_id,"
                                        + " given.week_start, given.status",
                                taker)
                        .add(PLANNED, giver, day)
                        .add("order by given.week_start on conflict (employee_id, week_start) do nothing"))
                .chain(() -> writes.change(Sql.of("update visit set status = 'CANCELLED' where id in (select visit.id")
                        .add(PLANNED, giver, day)
                        .add("""
                         and exists (
                            select from visit own
                            join visit_plan taken on taken.id = own.plan_id
                            where taken.employee_id = ? and taken.week_start = given.week_start and own.status = 'PLANNED'
                              and (own.partner_id, own.planned_on) = (visit.partner_id, visit.planned_on)))""", taker)))
                .chain(() -> writes.change(Sql.of("""
                        update visit set plan_id = (
                            select taken.id from visit_plan taken
                            join visit_plan given on given.id = visit.plan_id and given.week_start = taken.week_start
                            where taken.employee_id = ?)
                        where id in (select visit.id""", taker).add(PLANNED + ")", giver, day)));
    }
}
