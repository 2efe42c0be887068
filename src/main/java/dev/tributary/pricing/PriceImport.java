package dev.tributary.pricing;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.Export.Named;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.platform.security.Scope;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;

/**
 * The prices of price lists from a file. A file without the column of floor prices leaves the known floors unchanged.
 */
@ApplicationScoped
class PriceImport implements FileImport {

    private static final String KNOWN_FLOOR = """
            select known.floor_price from price known
            join price_list list on list.id = known.list_id and list.code = staged.list_code
            join product on product.id = known.product_id and product.code = staged.product_code""";

    /** The floor price of a known price after a row. */
    private static final String FLOOR =
            "case when staged.has_floor_price then staged.floor_price else known.floor_price end";

    @Override
    public String kind() {
        return "prices";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("list_code"),
                Column.code("product_code"),
                Column.decimal("unit_price"),
                Column.decimal("floor_price").omissible());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select list.code, product.code, price.unit_price, floor.floor_price
                        from price
                        join %s on list.id = price.list_id
                        join product on product.id = price.product_id
                        left join floor_prices(null, null) floor
                            on floor.list_id = price.list_id and floor.product_id = price.product_id""".formatted(PriceListImport.GIVEN_OUT), "list.code, product.code")
                .filter(
                        Column.code("list"),
                        "list.code = ?",
                        new Named("UNKNOWN_PRICE_LIST", "select from price_list where code = ?"))
                .filter(Column.date("on"), "daterange(list.valid_from, list.valid_to) @> ?::date");
    }

    @Override
    public Set<String> withheldFrom(Scope scope) {
        return scope.isPartner() ? Set.of("floor_price") : Set.of();
    }

    @Override
    public List<String> identity() {
        return List.of("list_code", "product_code");
    }

    @Override
    public List<Check> checks() {
        return List.of(
                Check.ofRow(
                        "UNKNOWN_PRICE_LIST",
                        "list_code",
                        "not exists (select from price_list where price_list.code = staged.list_code)"),
                Check.ofRow(
                        "UNKNOWN_PRODUCT",
                        "product_code",
                        "not exists (select from product where product.code = staged.product_code)"),
                Check.ofRow("FLOOR_ABOVE_PRICE", "floor_price", "floor_price > unit_price")
                        .saying("unit_price::text"),
                // If the file gives no floor, only the known floor can be above the new price.
                Check.ofRow("PRICE_BELOW_FLOOR", "unit_price", """
                                not has_floor_price and unit_price < (%s)""".formatted(KNOWN_FLOOR))
                        .saying("(%s)::text".formatted(KNOWN_FLOOR)));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // Locks the lists before their prices are written, in the same sequence as other changes of prices.
                Write.uncounted("""
                        update price_list list set version = list.version + 1
                        where exists (
                            select from staged
                            join product on product.code = staged.product_code
                            left join price known on known.list_id = list.id and known.product_id = product.id
                            where staged.list_code = list.code
                              and (known.list_id is null or (known.unit_price, known.floor_price)
                                  is distinct from (staged.unit_price, %s)))""".formatted(FLOOR)), Write.counted("""
                        merge into price as known
                        using (
                            select staged.*, list.id as list_id, product.id as product_id
                            from staged
                            join price_list list on list.code = staged.list_code
                            join product on product.code = staged.product_code
                        ) as staged on staged.list_id = known.list_id and staged.product_id = known.product_id
                        when matched and (known.unit_price, known.floor_price)
                            is distinct from (staged.unit_price, %1$s)
                        then update set unit_price = staged.unit_price, floor_price = %1$s
                        when not matched then
                            insert (list_id, product_id, unit_price, floor_price)
                            values (staged.list_id, staged.product_id, staged.unit_price, staged.floor_price)
                        returning merge_action() as action""".formatted(FLOOR)));
    }
}
