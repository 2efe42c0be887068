package dev.tributary.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The products of the demo company. */
final class DemoProducts {

    record Line(UUID id, String code, String name) {}

    /** @param listPriceCents in CNY, without tax */
    record Product(UUID id, String code, String name, String unit, long listPriceCents, int popularity, Line line) {}

    final List<Line> lines;
    final List<Product> all;

    DemoProducts(long seed, LocalDate today) {
        DemoDraw draw = new DemoDraw(seed, "products");
        DemoDraw drawOfLines = new DemoDraw(seed, "product lines");
        LocalDate listed = LocalDate.of(today.getYear() - 4, 1, 1);
        lines = Stream.of("PROJECTION | 投影显示", "DISPLAY | 会议大屏", "CONFERENCE | 会议系统")
                .map(line -> line.split(" \\| "))
                .map(field -> new Line(drawOfLines.id(listed), field[0], field[1]))
                .toList();
        Map<String, Line> byCode = lines.stream().collect(Collectors.toMap(Line::code, Function.identity()));
        all = DemoResource.lines("products.txt").stream()
                .map(line -> line.split(" \\| "))
                .map(field -> new Product(
                        draw.id(listed),
                        field[0],
                        field[1],
                        field[2],
                        Long.parseLong(field[3]) * 100,
                        Integer.parseInt(field[4]),
                        requireNonNull(byCode.get(field[5]))))
                .toList();
    }
}
