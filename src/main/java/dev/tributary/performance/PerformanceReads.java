package dev.tributary.performance;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.DateRange;
import dev.tributary.shared.Slice;
import dev.tributary.territories.PerformanceView;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads sales and targets, from the rollup by partner, territory and month. */
@ApplicationScoped
public class PerformanceReads {

    /**
     * The sales of the territories in {@code below}. They are added up for each leaf first, and only then counted for
     * each territory above it. AS_WAS takes the leaf that the partner was in then, AS_IS the leaf that it is in now.
     * Territories may open on any day but move only between months, so each month has one chain of ancestors.
     *
     * <p>A full join is used because it is always hashed. The planner cannot know how many rows a range of days selects
     * and expects hardly any; with another join it would compare every leaf with every row below.
     */
    private static final String SOLD_AS_WAS = """
            , sold as materialized (
                select territory_id, month as sold_in%1$s, sum(net) as net, sum(orders) as orders
                from partner_sales
                where month >= ? and month < ? and currency = ?
                  and territory_id = any (array(select territory_id from below))
                group by territory_id, month%1$s
            ), actual as materialized (
                select below.ancestor_id as territory_id%1$s, sum(net) as net, sum(orders)::int as orders
                from sold
                full join below on below.territory_id = sold.territory_id
                    and below.valid && daterange(sold_in, (sold_in + interval '1 month')::date)
                group by below.ancestor_id%1$s
                having count(sold.net) > 0 and count(below.ancestor_id) > 0
            )""";

    private static final String SOLD_AS_IS = """
            , sold as materialized (
                select partner.territory_id%1$s, sum(net) as net, sum(orders) as orders
                from partner_sales
                join partner on partner.id = partner_sales.partner_id
                where month >= ? and month < ? and partner_sales.currency = ?
                  and partner.territory_id = any (array(select territory_id from below))
                group by partner.territory_id%1$s
            ), actual as materialized (
                select below.ancestor_id as territory_id%1$s, sum(net) as net, sum(orders)::int as orders
                from sold
                full join below on below.territory_id = sold.territory_id and below.valid @> business_date()
                group by below.ancestor_id%1$s
                having count(sold.net) > 0 and count(below.ancestor_id) > 0
            )""";

    private static final String BELOW_ONE = """
            with below as materialized (
                select ancestor_id, territory_id, valid from territory_ancestry where ancestor_id = ?
            )""";

    private static final String HEIRS = """
            , heir as materialized (select * from territory_heirs())""";

    /**
     * Targets with the territory that they count for: a target of a closed territory counts for its successor. AS_WAS
     * uses the tree of the target's first day; AS_IS uses today's tree, or the tree that is planned for later months.
     */
    private static final String AIMED = """
            (
                select coalesce(heir.heir_id, target.territory_id) as territory_id, target.employee_id, target.months,
                       target.amount, %1$s as day, coalesce(heir.is_above, false) as is_above, target.territory_id as planned_for
                from target
                left join heir on heir.territory_id = target.territory_id and heir.valid @> %1$s
                where target.metric = 'SALES' and target.currency = ? and target.months <@ daterange(?, ?)
            ) aimed""";

    private static final String BY_TERRITORY = "";
    private static final String BY_MONTH = ", month";
    private static final String BY_PARTNER = ", partner_id";

    private final Reads reads;

    PerformanceReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * The territory and its children with their sales and targets in the days of a period, the territory first, the
     * children by code; empty if the caller may not see the territory.
     */
    public Uni<List<TerritorySales>> tree(
            Scope scope, UUID territory, DateRange days, PerformanceView view, String currency) {
        Sql sql = Sql.of("""
                with shown as materialized (
                    select distinct t.id, t.code, t.name, up.parent_id, t.version, t.opened_on, t.closed_on,
                           a.depth
                    from territory_ancestry a
                    join territory t on t.id = a.territory_id
                    left join territory_parent up on up.territory_id = t.id and up.valid @> business_date()
                    where a.ancestor_id = ? and a.depth <= 1""", territory);
        if (view == PerformanceView.AS_WAS) {
            sql.add(" and a.valid && daterange(?, ?)", days.from(), days.to());
        } else {
            sql.add(" and a.valid @> business_date()");
        }
        sql.add("""
                ), below as materialized (
                    select ancestor_id, territory_id, depth, valid
                    from territory_ancestry
                    where ancestor_id = any (array(select id from shown))
                )""").add(sold(view, BY_TERRITORY), days.from(), days.to(), currency);
        // Targets of people are added up only for a territory that has no target of its own.
        sql.add(HEIRS)
                .add("""
                , own_target as materialized (
                    select territory_id, sum(amount) as amount
                    from %1$s
                    where employee_id is null and not is_above
                      and planned_for = any (array(
                          select id from shown
                          union all
                          select territory_id from heir where heir_id in (select id from shown)))
                    group by territory_id
                ), personal_target as materialized (
                    select below.ancestor_id as territory_id, sum(amount) as amount
                    from %1$s
                    join below on below.territory_id = aimed.territory_id and below.valid @> aimed.day
                    where employee_id is not null
                    group by below.ancestor_id
                )
                select shown.id as territory_id, shown.code as territory_code, shown.name as territory_name,
                       shown.parent_id as territory_parent_id, shown.version as territory_version,
                       shown.opened_on as territory_opened_on, shown.closed_on as territory_closed_on,
                       coalesce(
                           (select amount from own_target where territory_id = shown.id),
                           (select amount from personal_target where territory_id = shown.id)) as target,
                       coalesce(actual.net, 0) as actual, coalesce(actual.orders, 0) as orders,
                       exists (select from below
                               where ancestor_id = shown.id and depth = 1 and valid @> business_date()) as has_children
                from shown
                left join actual on actual.territory_id = shown.id
                order by shown.depth, shown.code""".formatted(targets(view)), currency, days.from(), days.to(), currency, days.from(), days.to());
        return reads.list(scope, sql, TerritorySales.class);
    }

    /** The territory's sales and targets in each month of a year. */
    public Uni<List<MonthSales>> months(
            Scope scope, UUID territory, DateRange year, PerformanceView view, String currency) {
        Sql sql = Sql.of(BELOW_ONE, territory)
                .add(sold(view, BY_MONTH), year.from(), year.to(), currency)
                .add(HEIRS)
                .add(
                        """
                        , own_target as materialized (
                            select lower(months) as month, sum(amount) as amount
                            from %1$s
                            where employee_id is null and not is_above
                              and planned_for = any (array(
                                  select ancestor_id from below
                                  union all
                                  select territory_id from heir where heir_id in (select ancestor_id from below)))
                              and months = daterange(lower(months), (lower(months) + interval '1 month')::date)
                              and territory_id = ?
                            group by 1
                        ), personal_target as materialized (
                            select lower(months) as month, sum(amount) as amount
                            from %1$s
                            join below on below.territory_id = aimed.territory_id and below.valid @> aimed.day
                            where employee_id is not null
                              and months = daterange(lower(months), (lower(months) + interval '1 month')::date)
                            group by 1
                        )
                        select of_year.month,
                               coalesce(
                                   (select amount from own_target where month = of_year.month),
                                   (select amount from personal_target where month = of_year.month)) as target,
                               coalesce((select net from actual where month = of_year.month), 0) as actual
                        from (
                            select day::date as month
                            from generate_series(?::date::timestamp, ?::date - 1, interval '1 month') day
                        ) of_year
                        order by 1""".formatted(targets(view)),
                        currency,
                        year.from(),
                        year.to(),
                        territory,
                        currency,
                        year.from(),
                        year.to(),
                        year.from(),
                        year.to());
        return reads.list(scope, sql, MonthSales.class);
    }

    /** The number of working days among the days, and the number that has elapsed, today included. */
    public Uni<WorkingDays> workingDays(Scope scope, DateRange days, LocalDate today) {
        LocalDate over =
                today.isBefore(days.from()) ? days.from() : today.isBefore(days.to()) ? today.plusDays(1) : days.to();
        return reads.first(
                        scope,
                        Sql.of(
                                "select working_days(daterange(?, ?)) as elapsed, working_days(daterange(?, ?)) as all",
                                days.from(),
                                over,
                                days.from(),
                                days.to()),
                        WorkingDays.class)
                .map(found -> found.orElseThrow());
    }

    /** A page of the partners whose sales make up the territory's, the largest first. */
    public Uni<Slice<PartnerSales>> partners(
            Scope scope,
            UUID territory,
            DateRange days,
            PerformanceView view,
            String currency,
            int size,
            @Nullable Cursor after) {
        Sql sql = Sql.of(BELOW_ONE, territory)
                .add(sold(view, BY_PARTNER), days.from(), days.to(), currency)
                .add("""
                        , ranked as (
                            select partner_id, net, orders, sum(net) over () as whole from actual
                        )
                        select partner_id as partner, net as actual, orders, whole from ranked where true""");
        if (after != null) {
            sql.add(" and (net, partner_id) < (?, ?)", after.key().toArray());
        }
        sql.add(" order by net desc, partner_id desc limit ?", size + 1);
        return reads.list(scope, sql, PartnerSales.class).map(rows -> Slice.of(rows, size));
    }

    /** The number of partners with sales in the territory. */
    public Uni<Integer> countPartners(
            Scope scope, UUID territory, DateRange days, PerformanceView view, String currency) {
        Sql sql = Sql.of(BELOW_ONE, territory)
                .add(sold(view, BY_PARTNER), days.from(), days.to(), currency)
                .add("select count(*)::int from actual");
        return reads.count(scope, sql);
    }

    private static String targets(PerformanceView view) {
        return AIMED.formatted(
                view == PerformanceView.AS_WAS
                        ? "lower(target.months)"
                        : "greatest(business_date(), lower(target.months))");
    }

    private static String sold(PerformanceView view, String by) {
        return (view == PerformanceView.AS_WAS ? SOLD_AS_WAS : SOLD_AS_IS).formatted(by);
    }
}
