package dev.tributary.platform.persistence;

import dev.tributary.shared.Money;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.impl.ArrayTuple;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShapeTest {

    private enum Colour {
        RED,
        GREEN
    }

    private record Everything(
            UUID id,
            @Nullable String explanation,
            int lineNo,
            @Nullable Integer rank,
            long bytes,
            @Nullable Long total,
            boolean isPrimary,
            @Nullable Boolean known,
            @Nullable BigDecimal share,
            @Nullable LocalDate requestedOn,
            @Nullable OffsetDateTime setAt,
            @Nullable Colour colour,
            @Nullable JsonObject details,
            @Nullable List<String> signs,
            @Nullable List<Colour> colours,
            @Nullable List<UUID> reps) {}

    private record Product(UUID id, String code) {}

    private record Line(int lineNo, @Nullable Product product) {}

    private record Deep(@Nullable Line line, @Nullable Product product) {}

    private record Credit(
            LocalDate creditedOn, Money net, @Nullable Money tax) {}

    private record Sale(String number, @Nullable Credit credit) {}

    private record Tier(BigDecimal fromVolume, @Nullable LocalDate setOn, int rank, Colour colour) {}

    private record Contract(UUID id, List<Tier> tiers) {}

    private record Checked(int share) {
        Checked {
            if (share > 100) {
                throw new IllegalArgumentException("more than all");
            }
        }
    }

    private record Odd(StringBuilder text) {}

    private record Mixed(List<StringBuilder> texts) {}

    /** A row as the driver returns it. */
    private static final class TestRow extends ArrayTuple implements Row {

        private final List<String> columns;

        TestRow(List<String> columns, List<? extends @Nullable Object> values) {
            super(values.size());
            this.columns = columns;
            values.forEach(this::addValue);
        }

        @Override
        public @Nullable String getColumnName(int position) {
            return columns.get(position);
        }

        @Override
        public int getColumnIndex(String column) {
            return columns.indexOf(column);
        }
    }

    private static final List<String> EVERYTHING = List.of(
            "id",
            "explanation",
            "line_no",
            "rank",
            "bytes",
            "total",
            "is_primary",
            "known",
            "share",
            "requested_on",
            "set_at",
            "colour",
            "details",
            "signs",
            "colours",
            "reps");

    private static <T> T read(Class<T> type, List<String> columns, @Nullable Object... values) {
        return Shape.of(type, columns, null).value(new TestRow(columns, Arrays.asList(values)));
    }

    @Nested
    class Values {

        @Property(tries = 200)
        void eachComponentHasTheValueOfItsColumnInAnySequence(
                @ForAll Random sequence,
                @ForAll String text,
                @ForAll int number,
                @ForAll long bytes,
                @ForAll boolean flag,
                @ForAll @Scale(4) BigDecimal share,
                @ForAll Colour colour) {
            var id = new UUID(bytes, number);
            var day = LocalDate.of(2026, 1, 1).plusDays(number % 10_000);
            var moment = OffsetDateTime.of(day, java.time.LocalTime.NOON, ZoneOffset.UTC);
            var details = new JsonObject().put("text", text);
            List<Object> values = List.of(
                    id,
                    text,
                    number,
                    number,
                    bytes,
                    bytes,
                    flag,
                    flag,
                    share,
                    day,
                    moment,
                    colour.name(),
                    details,
                    new String[] {text, "b"},
                    new String[] {colour.name(), "RED"},
                    new UUID[] {id});

            var positions = new ArrayList<>(
                    java.util.stream.IntStream.range(0, values.size()).boxed().toList());
            Collections.shuffle(positions, sequence);
            var columns = positions.stream().map(EVERYTHING::get).toList();
            var shuffled = positions.stream().map(values::get).toArray();

            assertThat(read(Everything.class, columns, shuffled))
                    .isEqualTo(new Everything(
                            id,
                            text,
                            number,
                            number,
                            bytes,
                            bytes,
                            flag,
                            flag,
                            share,
                            day,
                            moment,
                            colour,
                            details,
                            List.of(text, "b"),
                            List.of(colour, Colour.RED),
                            List.of(id)));
        }

        @Test
        void allButPrimitivesMayBeNull() {
            var id = new UUID(1, 2);

            assertThat(read(
                            Everything.class,
                            EVERYTHING,
                            id,
                            null,
                            3,
                            null,
                            4L,
                            null,
                            true,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null))
                    .isEqualTo(new Everything(
                            id, null, 3, null, 4, null, true, null, null, null, null, null, null, null, null, null));
        }

        @Test
        void aNullForAPrimitiveNamesColumnAndComponent() {
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> read(Line.class, List.of("line_no", "product_id", "product_code"), null, null, null))
                    .withMessageContainingAll("line_no", "Line.lineNo", "int");
        }

        @Test
        void aValueOfAnotherTypeNamesTheColumn() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> read(Product.class, List.of("id", "code"), "no key", "A"))
                    .withMessageContainingAll("column id", "UUID");
        }

        @Test
        void anUnknownConstantOfAnEnumIsAnError() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> read(Colour.class, List.of("colour"), "BLUE"))
                    .withMessageContainingAll("column colour", "Colour")
                    .havingCause()
                    .withMessage("Colour has no value BLUE");
        }

        @Test
        void aRecordThatRefusesItsValuesIsHeard() {
            assertThatThrownBy(() -> read(Checked.class, List.of("share"), 101))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("more than all");
        }

        @Test
        void aClassThatIsNoRecordTakesTheOnlyColumn() {
            assertThat(read(Integer.class, List.of("count"), 7)).isEqualTo(7);
            assertThat(read(Colour.class, List.of("colour"), "RED")).isEqualTo(Colour.RED);
            assertThatIllegalStateException()
                    .isThrownBy(() -> Shape.of(String.class, List.of("a", "b"), null))
                    .withMessageContaining("exactly one column");
        }
    }

    @Nested
    class Parts {

        private static final List<String> LINE = List.of("line_no", "product_id", "product_code");

        @Test
        void aRecordInARecordTakesTheColumnsWithItsName() {
            var id = new UUID(1, 2);

            assertThat(read(Line.class, LINE, 3, id, "A")).isEqualTo(new Line(3, new Product(id, "A")));
        }

        @Test
        void aRecordInARecordIsNullIfItsColumnsAreNull() {
            assertThat(read(Line.class, LINE, 3, null, null)).isEqualTo(new Line(3, null));
        }

        @Test
        void aListOfRecordsIsAnArrayOfObjects() {
            var id = new UUID(1, 2);
            var tiers = new JsonArray("""
                    [{"from_volume": "10.50", "set_on": "2026-11-30", "rank": 1, "colour": "RED"},
                     {"from_volume": "20", "set_on": null, "rank": 2, "colour": "GREEN"}]""");

            assertThat(read(Contract.class, List.of("id", "tiers"), id, tiers))
                    .isEqualTo(new Contract(
                            id,
                            List.of(
                                    new Tier(new BigDecimal("10.50"), LocalDate.of(2026, 11, 30), 1, Colour.RED),
                                    new Tier(new BigDecimal("20"), null, 2, Colour.GREEN))));
        }

        @Test
        void anObjectWithOtherFieldsOrAnInexactDecimalIsAnError() {
            for (var faulty : List.of(
                    "{\"from_volume\": \"1\", \"set_on\": null, \"rank\": 1}",
                    "{\"from_volume\": 1.5, \"set_on\": null, \"rank\": 1, \"colour\": \"RED\"}")) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> read(
                                Contract.class,
                                List.of("id", "tiers"),
                                new UUID(1, 2),
                                new JsonArray("[" + faulty + "]")))
                        .havingRootCause()
                        .withMessageContaining("from_volume");
            }
        }

        @Test
        void prefixesAddUp() {
            var id = new UUID(1, 2);
            var columns = List.of("line_line_no", "line_product_id", "line_product_code", "product_id", "product_code");

            assertThat(read(Deep.class, columns, 3, id, "A", id, "B"))
                    .isEqualTo(new Deep(new Line(3, new Product(id, "A")), new Product(id, "B")));
            assertThat(read(Deep.class, columns, null, null, null, id, "B"))
                    .isEqualTo(new Deep(null, new Product(id, "B")));
        }
    }

    @Nested
    class Amounts {

        private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
        private static final Money NET = new Money(BigDecimal.ONE, "EUR");

        @Test
        void amountsShareACurrency() {
            assertThat(read(
                            Credit.class,
                            List.of("credited_on", "net", "tax", "currency"),
                            DAY,
                            BigDecimal.ONE,
                            null,
                            "EUR"))
                    .isEqualTo(new Credit(DAY, NET, null));
        }

        @Test
        void anAmountMayHaveACurrencyOfItsOwn() {
            assertThat(read(
                            Credit.class,
                            List.of("credited_on", "net", "net_currency", "tax", "currency"),
                            DAY,
                            BigDecimal.ONE,
                            "EUR",
                            BigDecimal.TEN,
                            "CNY"))
                    .isEqualTo(new Credit(DAY, NET, new Money(BigDecimal.TEN, "CNY")));
        }

        @Test
        void anAmountInAPartMayUseTheCurrencyOfTheWhole() {
            var columns = List.of("number", "credit_credited_on", "credit_net", "credit_tax", "currency");

            assertThat(read(Sale.class, columns, "1", DAY, BigDecimal.ONE, null, "EUR"))
                    .isEqualTo(new Sale("1", new Credit(DAY, NET, null)));
            assertThat(read(Sale.class, columns, "1", null, null, null, "EUR")).isEqualTo(new Sale("1", null));
        }

        @Test
        void anAmountWithoutCurrencyIsAnError() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> read(
                            Credit.class,
                            List.of("credited_on", "net", "tax", "currency"),
                            DAY,
                            BigDecimal.ONE,
                            null,
                            null))
                    .withMessageContainingAll("currency", "net");
            assertThatIllegalStateException()
                    .isThrownBy(() -> Shape.of(Credit.class, List.of("credited_on", "net", "tax"), null))
                    .withMessageContaining("Credit.net needs a column net_currency or currency");
        }
    }

    @Nested
    class Checks {

        @Property(tries = 100)
        void aColumnThatNoComponentTakesIsAnError(@ForAll @AlphaChars @NotBlank String name) {
            var column = name.toLowerCase(java.util.Locale.ROOT) + "_x";

            assertThatIllegalStateException()
                    .isThrownBy(() -> Shape.of(Product.class, List.of("id", "code", column), null))
                    .withMessageContainingAll(Product.class.getName(), "[id, code, " + column + "]")
                    .withMessageEndingWith("no component takes the column " + column);
            assertThat(Shape.of(Product.class, List.of("id", "code", column), column))
                    .isNotNull();
        }

        @Test
        void aComponentWithoutAColumnIsAnError() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Shape.of(Line.class, List.of("line_no", "product_id"), null))
                    .withMessageContainingAll(Line.class.getName(), "[line_no, product_id]")
                    .withMessageEndingWith("component Product.code needs a column product_code");
        }

        @Test
        void aComponentOfATypeThatNoColumnBecomesIsAnError() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Shape.of(Odd.class, List.of("text"), null))
                    .withMessageContainingAll("Odd.text", "StringBuilder");
            assertThatIllegalStateException()
                    .isThrownBy(() -> Shape.of(Mixed.class, List.of("texts"), null))
                    .withMessageContainingAll("Mixed.texts", "List<java.lang.StringBuilder>");
        }

        @Test
        void twoColumnsOfOneNameAreAnError() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Shape.of(Product.class, List.of("id", "code", "id"), null))
                    .withMessageContaining("two columns have the same name");
        }

        @Test
        void aKeyNeedsAColumn() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Shape.of(Product.class, List.of("id", "code"), "order_id"))
                    .withMessageContaining("the key needs a column order_id");
        }

        @Test
        void aShapeIsMadeOnceForTheColumnsOfAStatement() {
            assertThat(Shape.of(Product.class, List.of("id", "code"), null))
                    .isSameAs(Shape.of(Product.class, List.of("id", "code"), null))
                    .isNotSameAs(Shape.of(Product.class, List.of("code", "id"), null));
        }
    }
}
