package dev.tributary.platform.persistence;

import dev.tributary.shared.Variant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RequestTextTest {

    record Pair(@Nullable Object left, @Nullable Object right) {}

    record Couple(@Nullable Object one, @Nullable Object other) {}

    record Single(@Nullable Object value) {}

    record Opening(String code) implements Variant {
        @Override
        public String kind() {
            return "open";
        }
    }

    record Closing(String code) implements Variant {
        @Override
        public String kind() {
            return "close";
        }
    }

    private enum Day {
        MONDAY {
            @Override
            public String toString() {
                return "the first";
            }
        }
    }

    @Property
    void namesOfRecordsAndComponentsDoNotMatter(@ForAll String left, @ForAll String right) {
        assertThat(RequestText.of(new Pair(left, List.of(new Pair(right, null)))))
                .isEqualTo(RequestText.of(new Couple(left, List.of(new Couple(right, null)))));
    }

    @Property
    void pairsAreTheSameIfTheirValuesAreEqualInPlace(
            @ForAll String left, @ForAll String right, @ForAll String otherLeft, @ForAll String otherRight) {
        assertThat(text(left, right).equals(text(otherLeft, otherRight)))
                .isEqualTo(left.equals(otherLeft) && right.equals(otherRight));
        assertThat(text(left, right).equals(text(right, left))).isEqualTo(left.equals(right));
    }

    @Property
    void listsAreTheSameIfTheirItemsAreEqualInPlace(@ForAll List<String> one, @ForAll List<String> other) {
        assertThat(text(one, other).equals(text(other, one))).isEqualTo(one.equals(other));
        assertThat(RequestText.of(new Single(one)).equals(RequestText.of(new Single(other))))
                .isEqualTo(one.equals(other));
    }

    @Test
    void valuesThatLookAlikeDiffer() {
        assertThat(List.<@Nullable Object>of(
                                "",
                                "~",
                                "null",
                                "a,b",
                                "[a, b]",
                                "1:a1:b",
                                List.of(),
                                List.of(""),
                                List.of("a,b"),
                                List.of("a", "b"),
                                List.of("b", "a"),
                                List.of(List.of("a"), "b"),
                                List.of(List.of("a", "b")),
                                new Single("a"),
                                new Single(null),
                                new Single(List.of("a")),
                                new Pair("a", null),
                                new Pair(null, "a"))
                        .stream()
                        .map(value -> RequestText.of(new Single(value))))
                .doesNotHaveDuplicates()
                .doesNotContain(RequestText.of(new Single(null)));
    }

    @Test
    void kindsOfChangesDifferAlthoughTheirValuesAreEqual() {
        assertThat(RequestText.of(new Opening("WEST"))).isNotEqualTo(RequestText.of(new Closing("WEST")));
    }

    /** Stored hashes stay comparable only as long as this text is the same. */
    @Test
    void theTextIsWrittenInThisForm() {
        assertThat(RequestText.of(
                        new Pair(Day.MONDAY, List.of(new Pair(new BigDecimal("1.50"), null), new Opening("é")))))
                .isEqualTo("(6:MONDAY[(4:1.50~)(4:open1:é)])");
    }

    private static String text(Object left, Object right) {
        return RequestText.of(new Pair(left, right));
    }
}
