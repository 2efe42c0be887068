package dev.tributary.catalogue;

import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Product lines from a file. */
@ApplicationScoped
class ProductLineImport implements FileImport {

    @Override
    public String kind() {
        return "product-lines";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("code"), Column.text("name"));
    }

    @Override
    public Export export() {
        return Export.of("select code, name from product_line", "code");
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
                        merge into product_line using staged on staged.code = product_line.code
                        when matched and product_line.name <> staged.name then
                            update set name = staged.name
                        when not matched then
                            insert (code, name) values (staged.code, staged.name)
                        returning merge_action() as action"""));
    }
}
