package dev.tributary.platform.files;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGuardTest {

    @Test
    void whatASpreadsheetWouldTakeForAFormulaGetsAnApostrophe() {
        assertThat(FormulaGuard.guarded("=HYPERLINK(\"http://x\")")).isEqualTo("'=HYPERLINK(\"http://x\")");
        assertThat(FormulaGuard.guarded("+86 21 5555")).isEqualTo("'+86 21 5555");
        assertThat(FormulaGuard.guarded("＝HYPERLINK(\"http://x\")")).isEqualTo("'＝HYPERLINK(\"http://x\")");
        assertThat(FormulaGuard.guarded("\t=1+1")).isEqualTo("'\t=1+1");
        assertThat(FormulaGuard.guarded("'t Hart")).isEqualTo("'t Hart");
    }

    @Property
    void whatIsGuardedComesBackAsItWas(
            @ForAll @Chars({'\'', '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', 'a', '水'}) String value) {
        assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(value))).isEqualTo(value);
        assertThat(FormulaGuard.guarded(value)).doesNotMatch("(?s)[=+@＝＋－＠\t\r\n-].*");
    }
}
