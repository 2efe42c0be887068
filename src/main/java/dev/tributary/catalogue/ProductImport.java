package dev.tributary.catalogue;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.Export.Named;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/**
 * Products from a file. A file without the column of product lines leaves them unchanged; an empty value takes a
 * product out of its line.
 */
@ApplicationScoped
class ProductImport implements FileImport {

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("code"),
                Column.text("name"),
                Column.code("unit"),
                Column.code("product_line_code").omissible());
    }

    @Override
    public Export export() {
        return Export.of("""
                        select product.code, product.name, product.unit, product_line.code
                        from product left join product_line on product_line.id = product.product_line_id""", "product.code")
                .filter(
                        Column.code("line"),
                        "product_line.code = ?",
                        new Named("UNKNOWN_PRODUCT_LINE", "select from product_line where code = ?"));
    }

    @Override
    public List<String> identity() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.ofRow("UNKNOWN_PRODUCT_LINE", "product_line_code", """
                        product_line_code is not null and not exists (
                            select from product_line where product_line.code = staged.product_line_code)"""));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into product
                        using (
                            select staged.*, known.id as known_id,
                                   case when staged.has_product_line_code then line.id else known.product_line_id end as line_id
                            from staged
                            left join product known on known.code = staged.code
                            left join product_line line on line.code = staged.product_line_code
                        ) as staged on staged.known_id = product.id
                        when matched and (product.name, product.unit, product.product_line_id)
                            is distinct from (staged.name, staged.unit, staged.line_id)
                        then update set name = staged.name, unit = staged.unit, product_line_id = staged.line_id
                        when not matched then
                            insert (code, name, unit, product_line_id)
                            values (staged.code, staged.name, staged.unit, staged.line_id)
                        returning merge_action() as action"""));
    }
}
