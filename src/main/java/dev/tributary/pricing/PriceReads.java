package dev.tributary.pricing;

import dev.tributary.catalogue.ProductRecord;
import dev.tributary.partners.PartnerKind;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads price lists and the prices that partners pay. The database decides who may read floor prices. */
@ApplicationScoped
public class PriceReads {

    private static final String LIST = """
            list.id, list.code, list.name, list.currency, list.kind, list.territory_id, list.partner_id, list.valid_from,
            list.valid_to, list.version""";

    private final Reads reads;

    PriceReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of the lists that the caller may see, by code. */
    public Uni<Slice<PriceListRecord>> page(Scope scope, PriceListCriteria criteria, int size, @Nullable Cursor after) {
        Sql sql = Sql.of("select " + LIST + " from price_list list where true");
        matching(sql, criteria, scope);
        if (after != null) {
            sql.add("and list.code > ?", after.key().toArray());
        }
        sql.add("order by list.code limit ?", size + 1);
        return reads.list(scope, sql, row -> list(row, 0)).map(rows -> Slice.of(rows, size));
    }

    /** How many lists there are that the caller may see. */
    public Uni<Integer> count(Scope scope, PriceListCriteria criteria) {
        Sql sql = Sql.of("select count(*)::int from price_list list where true");
        matching(sql, criteria, scope);
        return reads.first(scope, sql, row -> row.getInteger(0)).map(count -> count.orElse(0));
    }

    /** The given lists that the caller may see, by id. */
    public Uni<Map<UUID, PriceListRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.list(
                        scope,
                        Sql.of("select " + LIST + " from price_list list where list.id = any(?)", (Object)
                                ids.toArray(UUID[]::new)),
                        row -> list(row, 0))
                .map(found -> found.stream().collect(Collectors.toMap(PriceListRecord::id, Function.identity())));
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
                select page.list_id, page.id, page.code, page.name, page.unit, page.unit_price, floor.floor_price
                from page
                left join floor_prices(array(select list_id from page), array(select id from page)) floor
                    on floor.list_id = page.list_id and floor.product_id = page.id
                order by page.code""", size + 1);
        return reads.list(scope, sql, row -> Map.entry(row.getUUID(0), price(row)))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                                        prices -> Slice.of(prices, size)))));
    }

    /** The number of prices of each of these lists; a list without any is left out. */
    public Uni<Map<UUID, Integer>> countByList(Scope scope, Set<UUID> lists) {
        Sql sql = Sql.of("select list_id, count(*)::int from price where list_id = any(?) group by list_id", (Object)
                lists.toArray(UUID[]::new));
        return reads.list(scope, sql, row -> Map.entry(row.getUUID(0), row.getInteger(1)))
                .map(counts -> counts.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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
                select priced.id, priced.unit_price, floor.floor_price,""", (Object) products.toArray(UUID[]::new)).add(LIST).add("""
                        from priced
                        join price_list list on list.id = priced.list_id
                        left join floor_prices(array(select list_id from held), array(select id from priced)) floor
                            on floor.list_id = priced.list_id and floor.product_id = priced.id""");
        return reads.list(
                        scope,
                        sql,
                        row -> Map.entry(
                                row.getUUID(0),
                                new ProductPriceRecord(list(row, 3), row.getBigDecimal(1), row.getBigDecimal(2))))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static void matching(Sql sql, PriceListCriteria criteria, Scope scope) {
        sql.addIf(criteria.on(), "and daterange(list.valid_from, list.valid_to) @> ?::date")
                .addIf(criteria.kind() == null ? null : criteria.kind().name(), "and list.kind = ?")
                .addIf(criteria.territory(), """
                        and list.territory_id in (
                            select below.territory_id
                            from territory
                            join territory_ancestry below
                                on below.ancestor_id = territory.id and below.valid @> business_date()
                            where territory.code = ?)""");
        if (criteria.partner() != null) {
            sql.add("""
                    and list.id in (
                        select held.list_id
                        from partner cross join lateral price_lists_for(partner.id, ?) held
                        where partner.id = partner_of_code(?))""", criteria.on() == null ? scope.today() : criteria.on(), criteria.partner());
        }
    }

    private static PriceListRecord list(Row row, int from) {
        String kind = row.getString(from + 4);
        return new PriceListRecord(
                row.getUUID(from),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getString(from + 3),
                kind == null ? null : PartnerKind.valueOf(kind),
                row.getUUID(from + 5),
                row.getUUID(from + 6),
                row.getLocalDate(from + 7),
                row.getLocalDate(from + 8),
                row.getInteger(from + 9));
    }

    private static PriceRecord price(Row row) {
        return new PriceRecord(
                new ProductRecord(row.getUUID(1), row.getString(2), row.getString(3), row.getString(4)),
                row.getBigDecimal(5),
                row.getBigDecimal(6));
    }
}
