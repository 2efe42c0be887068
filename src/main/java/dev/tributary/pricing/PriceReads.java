package dev.tributary.pricing;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads price lists and the prices that partners pay. The database decides who may read floor prices. */
@ApplicationScoped
public class PriceReads {

    private static final String LIST = list("");

    private static String list(String prefix) {
        return """
                list.id as %1$sid, list.code as %1$scode, list.name as %1$sname, list.currency as %1$scurrency,
                list.kind as %1$skind, list.territory_id as %1$sterritory_id, list.partner_id as %1$spartner_id,
                list.valid_from as "%1$sfrom", list.valid_to as "%1$sto", list.version as %1$sversion""".formatted(prefix);
    }

    private final Reads reads;

    PriceReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of the lists that the caller may see, by code. */
    public Uni<Slice<PriceListRecord>> page(Scope scope, PriceListFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of("select " + LIST + " from price_list list where true");
        matching(sql, filter, scope);
        if (after != null) {
            sql.add("and list.code > ?", after.key().toArray());
        }
        sql.add("order by list.code limit ?", size + 1);
        return reads.list(scope, sql, PriceListRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** How many lists there are that the caller may see. */
    public Uni<Integer> count(Scope scope, PriceListFilter filter) {
        Sql sql = Sql.of("select count(*)::int from price_list list where true");
        matching(sql, filter, scope);
        return reads.count(scope, sql);
    }

    /** The given lists that the caller may see, by id. */
    public Uni<Map<UUID, PriceListRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.byKey(
                scope,
                Sql.of("select " + LIST + " from price_list list where list.id = any(?)", (Object)
                        ids.toArray(UUID[]::new)),
                "id",
                PriceListRecord.class);
    }

    /** The same page of the prices of each of these lists, by product code; a list without prices is left out. */
    public Uni<Map<UUID, Slice<PriceRecord>>> pricesByList(
            Scope scope, Set<UUID> lists, int size, @Nullable Cursor after) {
        Sql sql = Sql.of("""
                with page as materialized (
                select asked.id as list_id, held.* from unnest(?::uuid[]) as asked (id) cross join lateral (
                    select product.id, product.code, product.name, product.unit, price.unit_price
                    from price join product on product.id = price.product_id
                    where price.list_id = asked.id""", (Object) lists.toArray(UUID[]::new));
        if (after != null) {
            sql.add("and product.code > ?", after.key().toArray());
        }
        sql.add("""
                order by product.code limit ?) held)
                select page.list_id, page.id as product_id, page.code as product_code, page.name as product_name,
                       page.unit as product_unit, page.unit_price, floor.floor_price
                from page
                left join floor_prices(array(select list_id from page), array(select id from page)) floor
                    on floor.list_id = page.list_id and floor.product_id = page.id
                order by page.code""", size + 1);
        return reads.lists(scope, sql, "list_id", PriceRecord.class)
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, prices -> Slice.of(prices.getValue(), size))));
    }

    /** The number of prices of each of these lists; a list without any is left out. */
    public Uni<Map<UUID, Integer>> countByList(Scope scope, Set<UUID> lists) {
        Sql sql = Sql.of("select list_id, count(*)::int from price where list_id = any(?) group by list_id", (Object)
                lists.toArray(UUID[]::new));
        return reads.byKey(scope, sql, "list_id", Integer.class);
    }

    /**
     * The prices of these products for the partner on the day, by product; a product that no list has is left out.
     *
     * @param partner the code of the partner; null for the caller's own company
     */
    public Uni<Map<UUID, ProductPriceRecord>> pricesFor(
            Scope scope, Set<UUID> products, @Nullable String partner, LocalDate on) {
        Sql sql = Sql.of("""
                with held as materialized (
                    select list.list_id, list.place
                    from partner cross join lateral price_lists_for(partner.id, ?) list
                    where partner.id =""", on);
        if (partner == null) {
            sql.add("current_partner()");
        } else {
            sql.add("partner_of_code(?)", partner);
        }
        sql.add("""
                ), priced as materialized (
                    select asked.id, first.list_id, first.unit_price
                    from unnest(?::uuid[]) as asked (id)
                    cross join lateral (
                        select held.list_id, price.unit_price
                        from held join price on price.list_id = held.list_id and price.product_id = asked.id
                        order by held.place
                        limit 1) first
                )
                select priced.id, priced.unit_price, floor.floor_price,""", (Object) products.toArray(UUID[]::new)).add(list("list_")).add("""
                        from priced
                        join price_list list on list.id = priced.list_id
                        left join floor_prices(array(select list_id from held), array(select id from priced)) floor
                            on floor.list_id = priced.list_id and floor.product_id = priced.id""");
        return reads.byKey(scope, sql, "id", ProductPriceRecord.class);
    }

    private static void matching(Sql sql, PriceListFilter filter, Scope scope) {
        sql.addIf(filter.on(), "and daterange(list.valid_from, list.valid_to) @> ?::date")
                .addIf(filter.kind() == null ? null : filter.kind().name(), "and list.kind = ?")
                .addIf(filter.territory(), """
                        and list.territory_id in (
                            select below.territory_id
                            from territory
                            join territory_ancestry below
                                on below.ancestor_id = territory.id and below.valid @> business_date()
                            where territory.code = ?)""");
        if (filter.partner() != null) {
            sql.add("""
                    and list.id in (
                        select held.list_id
                        from partner cross join lateral price_lists_for(partner.id, ?) held
                        where partner.id = partner_of_code(?))""", filter.on() == null ? scope.today() : filter.on(), filter.partner());
        }
    }
}
