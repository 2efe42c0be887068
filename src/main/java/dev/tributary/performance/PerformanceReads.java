package dev.tributary.performance;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.DateRange;
import dev.tributary.shared.Slice;
import dev.tributary.territories.PerformanceView;
import dev.tributary.territories.TerritoryRecord;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Sales beside targets, from the rollup by partner, territory and month. */
@ApplicationScoped
public class PerformanceReads {

    /**
     * Sales of the months by the territories at or below the one asked for, as the view counts them: AS_WAS by where
     * the partner was then, AS_IS by where it is now. Territories open on any day but move between months only, so a month
     * meets one line of ancestors.
     */
    private static final String SOLD_AS_WAS = """
            select above.ancestor_id as territory_id, sold.month, sold.partner_id, sold.net, sold.orders
            from partner_sales sold
            join territory_ancestry above on above.territory_id = sold.territory_id
                and above.valid && daterange(sold.month, (sold.month + interval '1 month')::date)
            where sold.month >= ? and sold.month < ? and sold.currency = ?""";

    private static final String SOLD_AS_IS = """
            select above.ancestor_id as territory_id, sold.month, sold.partner_id, sold.net, sold.orders
            from partner_sales sold
            join partner on partner.id = sold.partner_id
            join territory_ancestry above on above.territory_id = partner.territory_id and above.valid @> business_date()
            where sold.month >= ? and sold.month < ? and sold.currency = ?""";

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
                with shown as (
                    select distinct t.id, t.code, t.name, t.division_code, up.parent_id, a.depth
                    from territory_ancestry a
                    join territory t on t.id = a.territory_id
                    left join territory_parent up on up.territory_id = t.id and up.valid @> business_date()
                    where a.ancestor_id = ? and a.depth <= 1""", territory);
        if (view == PerformanceView.AS_WAS) {
            sql.add(" and a.valid && daterange(?, ?)", days.from(), days.to());
        } else {
            sql.add(" and a.valid @> business_date()");
        }
        sql.add("), counted as (").add(sold(view), days.from(), days.to(), currency);
        sql.add("""
                ), actual as (
                    select territory_id, sum(net) as net, sum(orders)::int as orders
                    from counted where territory_id in (select id from shown) group by territory_id
                ), own_target as (
                    select territory_id, sum(amount) as amount
                    from target
                    where metric = 'SALES' and currency = ? and employee_id is null and months <@ daterange(?, ?)
                      and territory_id in (select id from shown)
                    group by territory_id
                ), personal_target as (
                    select a.ancestor_id as territory_id, sum(target.amount) as amount
                    from target
                    join territory_ancestry a on a.territory_id = target.territory_id
                        and a.valid @> lower(target.months)
                    where target.metric = 'SALES' and target.currency = ? and target.employee_id is not null
                      and target.months <@ daterange(?, ?) and a.ancestor_id in (select id from shown)
                    group by a.ancestor_id
                )
                select shown.id, shown.code, shown.name, shown.division_code, shown.parent_id,
                       coalesce(own_target.amount, personal_target.amount), coalesce(actual.net, 0),
                       coalesce(actual.orders, 0),
                       exists (select from territory_ancestry a where a.ancestor_id = shown.id and a.depth = 1
                               and a.valid @> business_date())
                from shown
                left join actual on actual.territory_id = shown.id
                left join own_target on own_target.territory_id = shown.id
                left join personal_target on personal_target.territory_id = shown.id
                order by shown.depth, shown.code""", currency, days.from(), days.to(), currency, days.from(), days.to());
        return reads.list(
                scope,
                sql,
                row -> new TerritorySales(
                        new TerritoryRecord(
                                row.getUUID(0), row.getString(1), row.getString(2), row.getString(3), row.getUUID(4)),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getInteger(7),
                        row.getBoolean(8)));
    }

    /** The territory's sales and targets month by month; a month without sales and targets is left out. */
    public Uni<List<MonthSales>> months(
            Scope scope, UUID territory, DateRange year, PerformanceView view, String currency) {
        Sql sql = Sql.of("with counted as (").add(sold(view), year.from(), year.to(), currency);
        sql.add(
                """
                ), actual as (
                    select month, sum(net) as net from counted where territory_id = ? group by month
                ), own_target as (
                    select lower(months) as month, sum(amount) as amount
                    from target
                    where metric = 'SALES' and currency = ? and employee_id is null and months <@ daterange(?, ?)
                      and months = daterange(lower(months), (lower(months) + interval '1 month')::date)
                      and territory_id = ?
                    group by 1
                ), personal_target as (
                    select lower(target.months) as month, sum(target.amount) as amount
                    from target
                    join territory_ancestry a on a.territory_id = target.territory_id
                        and a.valid @> lower(target.months)
                    where target.metric = 'SALES' and target.currency = ? and target.employee_id is not null
                      and target.months <@ daterange(?, ?)
                      and target.months = daterange(lower(target.months), (lower(target.months) + interval '1 month')::date)
                      and a.ancestor_id = ?
                    group by 1
                )
                select month, coalesce(own_target.amount, personal_target.amount), coalesce(actual.net, 0)
                from actual
                full join own_target using (month)
                full join personal_target using (month)
                order by month""",
                territory,
                currency,
                year.from(),
                year.to(),
                territory,
                currency,
                year.from(),
                year.to(),
                territory);
        return reads.list(
                scope, sql, row -> new MonthSales(row.getLocalDate(0), row.getBigDecimal(1), row.getBigDecimal(2)));
    }

    /** How many working days there are in the days, and how many of them are over, today included. */
    public Uni<WorkingDays> workingDays(Scope scope, DateRange days, LocalDate today) {
        LocalDate over =
                today.isBefore(days.from()) ? days.from() : today.isBefore(days.to()) ? today.plusDays(1) : days.to();
        return reads.first(
                        scope,
                        Sql.of(
                                "select working_days(daterange(?, ?)), working_days(daterange(?, ?))",
                                days.from(),
                                over,
                                days.from(),
                                days.to()),
                        row -> new WorkingDays(row.getInteger(0), row.getInteger(1)))
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
        Sql sql = Sql.of("with counted as (").add(sold(view), days.from(), days.to(), currency);
        sql.add("""
                ), ranked as (
                    select partner_id, sum(net) as net, sum(orders)::int as orders, sum(sum(net)) over () as whole
                    from counted where territory_id = ? group by partner_id
                )
                select partner_id, net, orders, whole from ranked where true""", territory);
        if (after != null) {
            sql.add(" and (net, partner_id) < (?, ?)", after.key().toArray());
        }
        sql.add(" order by net desc, partner_id desc limit ?", size + 1);
        return reads.list(
                        scope,
                        sql,
                        row -> new PartnerSales(
                                row.getUUID(0), row.getBigDecimal(1), row.getInteger(2), row.getBigDecimal(3)))
                .map(rows -> Slice.of(rows, size));
    }

    /** How many partners have sales in the territory. */
    public Uni<Integer> countPartners(
            Scope scope, UUID territory, DateRange days, PerformanceView view, String currency) {
        Sql sql = Sql.of("with counted as (").add(sold(view), days.from(), days.to(), currency);
        sql.add(") select count(distinct partner_id)::int from counted where territory_id = ?", territory);
        return reads.first(scope, sql, row -> row.getInteger(0)).map(count -> count.orElse(0));
    }

    private static String sold(PerformanceView view) {
        return view == PerformanceView.AS_WAS ? SOLD_AS_WAS : SOLD_AS_IS;
    }
}
