package dev.tributary.orders;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Products from a file. */
@ApplicationScoped
class ProductImport implements FileImport {

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("code"), Column.text("name"), Column.code("unit"));
    }

    @Override
    public Export export() {
        return Export.of("select code, name, unit from product", "code");
    }

    @Override
    public List<String> identity() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of();
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.counted("""
                        merge into product using staged on staged.code = product.code
                        when matched and (product.name, product.unit) is distinct from (staged.name, staged.unit) then
                            update set name = staged.name, unit = staged.unit
                        when not matched then
                            insert (code, name, unit) values (staged.code, staged.name, staged.unit)
                        returning merge_action() as action"""));
    }
}
