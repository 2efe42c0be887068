package dev.tributary.platform.persistence;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SqlTest {

    @Property
    void parametersAreNumberedInTheOrderOfTheirValues(@ForAll("pieces") List<Integer> questionMarks) {
        Sql sql = Sql.of("select");
        List<Object> values = new ArrayList<>();
        for (int marks : questionMarks) {
            List<Object> ofPiece = new ArrayList<>();
            for (int mark = 0; mark < marks; mark++) {
                ofPiece.add("value " + (values.size() + mark));
            }
            values.addAll(ofPiece);
            sql.add("(" + "? ".repeat(marks) + ")", ofPiece.toArray());
        }

        assertThat(Pattern.compile("\\$(\\d+)").matcher(sql.text()).results())
                .extracting(parameter -> Integer.parseInt(parameter.group(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, values.size()).boxed().toList());
        assertThat(sql.parameters().size()).isEqualTo(values.size());
        for (int position = 0; position < values.size(); position++) {
            assertThat(sql.parameters().getValue(position)).isEqualTo(values.get(position));
        }
    }

    @Property
    void aValueNeverBecomesText(@ForAll String value) {
        Sql sql = Sql.of("select ?", value);

        assertThat(sql.text()).isEqualTo("select $1");
        assertThat(sql.parameters().getValue(0)).isEqualTo(value);
    }

    @Property
    void thereAreAsManyValuesAsQuestionMarks(
            @ForAll @IntRange(max = 5) int questionMarks, @ForAll @IntRange(max = 5) int values) {
        String piece = "? ".repeat(questionMarks);
        Object[] given = new Object[values];

        if (questionMarks == values) {
            assertThat(Sql.of(piece, given).parameters().size()).isEqualTo(values);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> Sql.of(piece, given));
        }
    }

    @Test
    void aPieceAboutAValueThatIsNotGivenIsLeftOut() {
        Sql sql = Sql.of("select 1 where true").addIf(null, "and code = ?").addIf("P1", "and name = ?");

        assertThat(sql.text()).isEqualTo("select 1 where true and name = $1");
        assertThat(sql.parameters().size()).isEqualTo(1);
    }

    @Test
    void piecesDoNotRunIntoEachOther() {
        assertThat(Sql.of("select 1").add("from partner").text()).isEqualTo("select 1 from partner");
    }

    @Provide
    Arbitrary<List<Integer>> pieces() {
        return Arbitraries.integers().between(0, 4).list().ofMaxSize(6);
    }
}
