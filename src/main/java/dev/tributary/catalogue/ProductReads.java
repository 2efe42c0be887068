package dev.tributary.catalogue;

import dev.tributary.shared.SearchTerm;
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

/** Reads products and product lines. */
@ApplicationScoped
public class ProductReads {

    private static final String PRODUCT = "select product.id, product.code, product.name, product.unit from product";

    private final Reads reads;

    ProductReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of the products, by code. */
    public Uni<Slice<ProductRecord>> page(Scope scope, ProductFilter filter, int size, @Nullable Cursor after) {
        Sql sql = Sql.of(PRODUCT).add("where true");
        matching(sql, filter);
        if (after != null) {
            sql.add("and product.code > ?", after.key().toArray());
        }
        sql.add("order by product.code limit ?", size + 1);
        return reads.list(scope, sql, ProductRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** How many products there are. */
    public Uni<Integer> count(Scope scope, ProductFilter filter) {
        Sql sql = Sql.of("select count(*)::int from product where true");
        matching(sql, filter);
        return reads.count(scope, sql);
    }

    /** The product with this key. */
    public Uni<Optional<ProductRecord>> byId(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(PRODUCT).add("where product.id = ?", id), ProductRecord.class);
    }

    /** All product lines, by code. */
    public Uni<List<ProductLineRecord>> lines(Scope scope) {
        return reads.list(
                scope, Sql.of("select id, code, name from product_line order by code"), ProductLineRecord.class);
    }

    /** The product line with this key. */
    public Uni<Optional<ProductLineRecord>> line(Scope scope, UUID id) {
        return reads.first(
                scope, Sql.of("select id, code, name from product_line where id = ?", id), ProductLineRecord.class);
    }

    /** The product lines of these products, by product; a product without a line is left out. */
    public Uni<Map<UUID, ProductLineRecord>> linesOf(Scope scope, Set<UUID> products) {
        Sql sql = Sql.of("""
                select product.id as product_id, line.id, line.code, line.name
                from product join product_line line on line.id = product.product_line_id
                where product.id = any(?)""", (Object) products.toArray(UUID[]::new));
        return reads.byKey(scope, sql, "product_id", ProductLineRecord.class);
    }

    private static void matching(Sql sql, ProductFilter filter) {
        String search = filter.search() == null ? null : SearchTerm.folded(filter.search());
        sql.addIf(search, "and strpos(search_folded(product.code || ' ' || product.name), ?) > 0")
                .addIf(
                        filter.line(),
                        "and product.product_line_id = (select id from product_line where product_line.code = ?)");
    }
}
