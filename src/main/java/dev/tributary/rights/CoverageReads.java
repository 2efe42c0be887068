package dev.tributary.rights;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Reads how people cover the territories on the business date of the scope. */
@ApplicationScoped
public class CoverageReads {

    /**
     * A territory with partners for whom no employee answers.
     *
     * @param partners the number of its partners that have not ended and have no responsible employee
     * @param reps the number of people who sell there
     */
    @RegisterForReflection
    public record Gap(UUID territory, int partners, int reps) {}

    /** A territory with several sales reps. */
    @RegisterForReflection
    public record Overlap(UUID territory, List<UUID> reps) {}

    private final Reads reads;

    CoverageReads(Reads reads) {
        this.reads = reads;
    }

    /** The territories with partners for whom no employee answers, the most such partners first. */
    public Uni<List<Gap>> gaps(Scope scope) {
        return reads.list(scope, Sql.of("""
                        select inside.territory_id as territory, count(*)::int as partners,
                               (select count(distinct employee_id)::int from territory_assignment sells
                                where sells.territory_id = inside.territory_id and sells.role = 'REP'
                                  and sells.valid @> business_date()) as reps
                        from partner_territory inside
                        join partner on partner.id = inside.partner_id and partner.status <> 'ENDED'
                        join territory on territory.id = inside.territory_id
                        where inside.valid @> business_date()
                          and not exists (select from territory_assignment owns
                              where owns.territory_id = inside.territory_id and owns."primary"
                                and owns.valid @> business_date())
                          and not exists (select from partner_owner named
                              where named.partner_id = inside.partner_id and named.valid @> business_date())
                        group by inside.territory_id, territory.code
                        order by count(*) desc, territory.code"""), Gap.class);
    }

    /** The territories with more than one sales rep, by code; the primary rep comes first. */
    public Uni<List<Overlap>> overlaps(Scope scope) {
        return reads.list(scope, Sql.of("""
                        select territory.id as territory, array_agg(employee_id order by "primary" desc, employee_id) as reps
                        from territory_assignment
                        join territory on territory.id = territory_id
                        where role = 'REP' and valid @> business_date()
                        group by territory.id
                        having count(*) > 1
                        order by territory.code"""), Overlap.class);
    }
}
