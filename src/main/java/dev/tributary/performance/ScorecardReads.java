package dev.tributary.performance;

import dev.tributary.performance.ScorecardRecord.Score;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.DateRange;
import dev.tributary.shared.Slice;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the scorecards of partners for a period, by the database function {@code scorecards}. A caller gets the
 * scorecards of visible partners. A scorecard uses all data of its partner, so that everybody who sees the partner sees
 * the same scorecard.
 */
@ApplicationScoped
public class ScorecardReads {

    /** One row a criterion. */
    private static final String COLUMNS = """
            card.partner_id, partner.code, card.scheme_id as scheme, card.total, %s as rank,
            card.criterion as score_criterion, card.weight as score_weight, 0::numeric as score_applied,
            card.figure as score_figure, card.points as score_points, card.missing as score_missing""";

    /** A scorecard with one of its scores. */
    @RegisterForReflection
    private record ScoreRow(
            UUID partnerId,
            String code,
            UUID scheme,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            Score score) {

        ScorecardRecord card() {
            return new ScorecardRecord(partnerId, code, scheme, total, rank, List.of(score));
        }
    }

    private final Reads reads;

    ScorecardReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * The scorecards of these partners for the days of a period, by partner; a partner without a scheme is left out.
     */
    public Uni<Map<UUID, ScorecardRecord>> ofPartners(Scope scope, DateRange days, Set<UUID> partners) {
        Sql sql = Sql.of("select " + COLUMNS.formatted("null::int"))
                .add("""
                        from scorecards(array(select id from partner where id = any(?)), daterange(?, ?)) card
                        join partner on partner.id = card.partner_id""", partners.toArray(UUID[]::new), days.from(), days.to());
        return cards(scope, sql)
                .map(cards ->
                        cards.stream().collect(Collectors.toMap(ScorecardRecord::partnerId, Function.identity())));
    }

    /** A page of the scorecards of visible partners with at least one figure. */
    public Uni<Slice<ScorecardRecord>> page(
            Scope scope,
            DateRange days,
            ScorecardFilter filter,
            ScorecardSort sort,
            int size,
            @Nullable Cursor after) {
        Sql sql = cards(days, filter).add("""
                , ranked as (
                    select partner_id, total, (rank() over (order by total desc))::int as rank
                    from (select distinct partner_id, total from card where total is not null) totals
                ), page as (
                    select ranked.*, partner.code
                    from ranked
                    join partner on partner.id = ranked.partner_id
                    where true""");
        String sequence = sort == ScorecardSort.BEST ? "total desc" : "total";
        if (after != null) {
            BigDecimal total = (BigDecimal) after.key().get(0);
            sql.add(
                    "and (total %s ? or total = ? and code > ?)".formatted(sort == ScorecardSort.BEST ? "<" : ">"),
                    total,
                    total,
                    after.key().get(1));
        }
        sql.add("order by " + sequence + ", code limit ?) select " + COLUMNS.formatted("partner.rank"), size + 1)
                .add("from page partner join card using (partner_id) order by partner." + sequence + ", partner.code");
        return cards(scope, sql).map(cards -> Slice.of(cards, size));
    }

    /** The number of scorecards in the whole list. */
    public Uni<Integer> count(Scope scope, DateRange days, ScorecardFilter filter) {
        Sql sql = cards(days, filter).add("select count(distinct partner_id)::int from card where total is not null");
        return reads.count(scope, sql);
    }

    private static Sql cards(DateRange days, ScorecardFilter filter) {
        return Sql.of("with card as materialized (select * from scorecards(array(select id from partner where true")
                .addIf(filter.territory(), """
                        and partner.territory_id in (
                            select below.territory_id
                            from territory
                            join territory_ancestry below
                                on below.ancestor_id = territory.id and below.valid @> business_date()
                            where territory.code = ?)""")
                .addIf(filter.kind() == null ? null : filter.kind().name(), "and partner.kind = ?")
                .addIf(filter.status() == null ? null : filter.status().name(), "and partner.status = ?")
                .add("), daterange(?, ?)))", days.from(), days.to());
    }

    private Uni<List<ScorecardRecord>> cards(Scope scope, Sql sql) {
        return reads.list(scope, sql, ScoreRow.class)
                .map(rows -> rows.stream()
                        .map(ScoreRow::card)
                        .collect(Collectors.groupingBy(
                                ScorecardRecord::partnerId, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(ScorecardRecord::of)
                        .toList());
    }
}
