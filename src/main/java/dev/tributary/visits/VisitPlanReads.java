package dev.tributary.visits;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads visit plans and their visits. */
@ApplicationScoped
public class VisitPlanReads {

    private static final String COLUMNS =
            "plan.id, plan.employee_id, plan.territory_id, plan.week_start, plan.status, plan.version";

    private static final String VISIT = """
            select id, plan_id, partner_id, planned_on, purpose, status, checked_in_at, completed_at, report
            from visit
            """;

    private final Reads reads;

    VisitPlanReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of the plans that the caller may see, the newest week first. */
    public Uni<Slice<VisitPlanRecord>> page(Scope scope, VisitPlanFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of("select " + COLUMNS + " from visit_plan plan where true");
        matching(sql, filter);
        if (after != null) {
            sql.add(" and (plan.week_start, plan.id) < (?, ?)", after.key().toArray());
        }
        sql.add(" order by plan.week_start desc, plan.id desc limit ?", size + 1);
        return reads.list(scope, sql, VisitPlanRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** The number of plans that the caller may see. */
    public Uni<Integer> count(Scope scope, VisitPlanFilter filter) {
        Sql sql = Sql.of("select count(*)::int from visit_plan plan where true");
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    /** The plan with this key, if the caller may see it. */
    public Uni<Optional<VisitPlanRecord>> byId(Scope scope, UUID id) {
        return reads.first(
                scope,
                Sql.of("select " + COLUMNS + " from visit_plan plan where plan.id = ?", id),
                VisitPlanRecord.class);
    }

    /** The visit with this key, if the caller may see it. */
    public Uni<Optional<VisitRecord>> visit(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(VISIT + "where id = ?", id), VisitRecord.class);
    }

    /** The visits of these plans by plan, in the order of their days. */
    public Uni<Map<UUID, List<VisitRecord>>> visits(Scope scope, Set<UUID> plans) {
        Sql sql = Sql.of(VISIT + "where plan_id = any(?) order by planned_on, id", (Object) plans.toArray(UUID[]::new));
        return reads.lists(scope, sql, "plan_id", VisitRecord.class);
    }

    private static void matching(Sql sql, VisitPlanFilter filter) {
        sql.addIf(filter.status() == null ? null : filter.status().name(), " and plan.status = ?")
                .addIf(
                        filter.employee(),
                        " and plan.employee_id = (select employee.id from employee where employee.number = ?)")
                .addIf(filter.weekFrom(), " and plan.week_start >= ?")
                .addIf(filter.weekTo(), " and plan.week_start <= ?");
    }
}
