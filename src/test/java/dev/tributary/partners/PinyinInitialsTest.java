package dev.tributary.partners;

import com.ibm.icu.text.Transliterator;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the database's initials of pinyin with their source. */
@QuarkusTest
class PinyinInitialsTest {

    @Test
    void everyCharacterHasTheInitialThatIcuGivesIt() {
        var latin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Upper");

        Map<Integer, String> kept = TestDatabase.list(
                        "select code, split_part(pinyin_initials(chr(code)), E'\\n', 1)"
                                + " from generate_series(x'4E00'::int, x'9FFF'::int) code",
                        row -> Map.entry(row.getInt(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(kept).hasSize(0x9FFF - 0x4E00 + 1);
        assertThat(IntStream.rangeClosed(0x4E00, 0x9FFF)
                        .filter(code -> !latin.transliterate(Character.toString(code))
                                .replaceAll("[^A-Z].*|(?<=.).*", "")
                                .equals(kept.get(code)))
                        .mapToObj(Character::toString))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "深圳华腾科技, SZHTKJ",
        "重庆, CQ",
        "厦门, XM",
        "长沙, CS",
        "银行, YH",
        "曾, Z",
        "TCL科技(苏州)3店, TCLKJSZ3D",
    })
    void aNameIsReadInEachWayThatItsCharactersAreRead(String name, String initials) {
        assertThat(readings(name)).contains(initials);
    }

    @Test
    void atMostThreeCharactersAreReadTwiceAndALatinNameHasNoInitials() {
        assertThat(readings("重重重重")).hasSize(8).contains("ZZZZ", "CCCZ");
        assertThat(readings("Shanghai Lumenway")).containsExactly("");
    }

    private static List<String> readings(String name) {
        return List.of(TestDatabase.one("select pinyin_initials(?)", name).split("\n", -1));
    }
}
