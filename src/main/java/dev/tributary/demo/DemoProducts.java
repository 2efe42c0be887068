package dev.tributary.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the demo company sells. */
final class DemoProducts {

    /** @param listPriceCents in CNY, without tax */
    record Product(UUID id, String code, String name, String unit, long listPriceCents, int popularity) {}

    final List<Product> all;

    DemoProducts(long seed, LocalDate today) {
        DemoDraw draw = new DemoDraw(seed, "products");
        LocalDate listed = LocalDate.of(today.getYear() - 4, 1, 1);
        all = DemoResource.lines("products.txt").stream()
                .map(line -> line.split(" \\| "))
                .map(field -> new Product(
                        draw.id(listed),
                        field[0],
                        field[1],
                        field[2],
                        Long.parseLong(field[3]) * 100,
                        Integer.parseInt(field[4])))
                .toList();
    }
}
