package dev.tributary.performance;

import dev.tributary.platform.company.Company;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.territories.TerritoryFigures;
import dev.tributary.territories.TerritoryLook;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;

/** Reads the figures of territories while they are being changed: sales, receivables, workload, targets. */
@ApplicationScoped
class TerritoryFigureReads implements TerritoryLook {

    private final Writes writes;
    private final String currency;

    TerritoryFigureReads(Writes writes, Company company) {
        this.writes = writes;
        this.currency = company.currency();
    }

    @Override
    public Uni<Map<String, TerritoryFigures>> figures() {
        return writes.byKey(
                Sql.of("""
                        with inside as materialized (
                            select above.ancestor_id, partner.id as partner_id, partner.status
                            from territory_ancestry above
                            join partner on partner.territory_id = above.territory_id
                            where above.valid @> business_date()
                        ), sold as materialized (
                            select partner_id, sum(net) as net, sum(orders) as orders
                            from partner_sales
                            where currency = ? and month < date_trunc('month', business_date())
                              and month >= date_trunc('month', business_date()) - interval '12 months'
                            group by partner_id
                        ), paid as materialized (
                            select partner_id, sum(amount) as amount from allocation group by partner_id
                        ), owed as materialized (
                            select sold.partner_id,
                                   coalesce(sum(total) filter (where not settled_elsewhere), 0)
                                   - coalesce(min(paid.amount), 0)
                                   - coalesce(sum((select sum(credit.total) from sales_credit credit
                                                   where credit.order_id = sold.id)), 0) as open
                            from sales_order sold
                            left join paid on paid.partner_id = sold.partner_id
                            where order_counts(sold.status) and sold.currency = ?
                            group by sold.partner_id
                        ), seen as materialized (
                            select partner_id, count(*) as visits
                            from visit
                            where status = 'COMPLETED'
                              and planned_on >= business_date() - 90 and planned_on < business_date()
                            group by partner_id
                        ), covered as materialized (
                            select division_code, territory_of_division(division_code, business_date()) as territory_id
                            from (select distinct division_code from partner_address where kind = 'REGISTERED' and main) known
                        ), elsewhere as materialized (
                            select partner.id as partner_id
                            from partner
                            join partner_address address on address.partner_id = partner.id
                                and address.kind = 'REGISTERED' and address.main
                            join covered on covered.division_code = address.division_code
                            where partner.status <> 'ENDED' and covered.territory_id is not null
                              and not exists (select from territory_ancestry above
                                  where above.territory_id = partner.territory_id
                                    and above.ancestor_id = covered.territory_id and above.valid @> business_date())
                        ), figures as (
                            select inside.ancestor_id, count(*) filter (where inside.status <> 'ENDED') as partners,
                                   count(elsewhere.partner_id) as elsewhere,
                                   sum(visits) as visits, sum(orders) as orders, sum(net) as net, sum(open) as open
                            from inside
                            left join sold on sold.partner_id = inside.partner_id
                            left join owed on owed.partner_id = inside.partner_id
                            left join seen on seen.partner_id = inside.partner_id
                            left join elsewhere on elsewhere.partner_id = inside.partner_id
                            group by inside.ancestor_id
                        ), aimed as materialized (
                            select coalesce(heir.heir_id, target.territory_id) as territory_id, sum(amount) as amount
                            from target
                            left join territory_heirs() heir on heir.territory_id = target.territory_id
                                and heir.valid @> greatest(business_date(), lower(months))
                            where metric = 'SALES' and employee_id is null and currency = ?
                              and months <@ daterange(
                                  cast(date_trunc('month', business_date()) as date),
                                  cast(date_trunc('month', business_date()) + interval '12 months' as date))
                              and heir.is_above is not true
                            group by 1
                        )
                        select t.code, t.name, cast(coalesce(partners, 0) as int) as partners,
                               cast(coalesce(elsewhere, 0) as int) as addressed_elsewhere,
                               cast((select count(distinct employee_id)
                                     from territory_ancestry below
                                     join territory_assignment a on a.territory_id = below.territory_id
                                     where below.ancestor_id = t.id and below.valid @> business_date()
                                       and a.role = 'REP' and a.valid @> business_date()) as int) as reps,
                               cast(coalesce(visits, 0) as int) as visits, cast(coalesce(orders, 0) as int) as orders,
                               coalesce(net, 0) as sales, coalesce(open, 0) as receivables,
                               coalesce(aimed.amount, 0) as target, cast(? as text) as currency
                        from territory t
                        left join figures on figures.ancestor_id = t.id
                        left join aimed on aimed.territory_id = t.id
                        where t.opened_on <= business_date()
                          and (t.closed_on is null or t.closed_on > business_date())""", currency, currency, currency, currency), "code", String.class, TerritoryFigures.class);
    }
}
