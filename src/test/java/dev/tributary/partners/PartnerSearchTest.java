package dev.tributary.partners;

import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PartnerSearchTest {

    /** The server's port is not known before the first test. */
    @BeforeEach
    void enterPartners() {
        if (!TestDatabase.one("select count(*) from partner where code = 'S-1'").equals("0")) {
            return;
        }
        enter("S-1", "厦门龘霸重长商贸有限公司", "Xiamen Zephyrine Lighting Co., Ltd.", "CN-320500");
        enter("S-2", "龘霸", "Quixotic Audio", "CN-320500");
        enter("S-3", "龘霸分店", null, "CN-320500");
        enter("S-4", "老龘霸商行", null, "CN-310115");
        enter("S-5", "苏州银行龘设备", null, "CN-320500");
        enter("S-6", "（龘中国）贸易", "Ｆｕｌｌｗｉｄｔｈ  ＧｍｂＨ", "CN-310115");
    }

    private static void enter(String code, String name, @Nullable String english, String territory) {
        Map<String, Object> about = new HashMap<>(Map.of("code", code, "name", name, "territory", territory));
        if (english != null) {
            about.put("englishName", english);
        }
        PartnerDesk.entered(DIRECTOR, about);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        // A part of the name, of two Han characters and more, and of the code.
        "重长, S-1",
        "龘霸重长商, S-1",
        "s-1, S-1",
        // Initials, in each way to read the name.
        "xmdb, S-1",
        "smdb, S-1",
        "dbzc, S-1",
        "DBCZSM, S-1",
        "szyh, S-5",
        "szyx, S-5",
        // English, in any case, also with a typo.
        "ZEPHYRINE LIGHT, S-1",
        "zephirine, S-1",
        "zephyrin lighting, S-1",
        "quixotik, S-2",
        // A text that sounds like it: 搭爸分店 for 龘霸分店.
        "搭爸分店, S-3",
        "' 龘霸分店 ', S-3",
        // In any width, with any number of blanks.
        "ＺＥＰＨＹＲＩＮＥ\u3000\u3000ＬＩＧＨＴ, S-1",
        "quixotic    audio, S-2",
        "ｘｍｄｂ, S-1",
        "Ｓ－１, S-1",
        "fullwidth gmbh, S-6",
        "（龘中国）, S-6",
        "(龘中国), S-6",
    })
    void aPartnerIsFoundByWhatPeopleType(String typed, String code) {
        assertThat(found(DIRECTOR, typed)).contains(code);
    }

    @Test
    void theBestComesFirst() {
        assertThat(found(DIRECTOR, "龘霸")).containsExactly("S-2", "S-3", "S-1", "S-4");
        assertThat(found(DIRECTOR, "龘霸", "orderBy: CODE")).containsExactly("S-1", "S-2", "S-3", "S-4");
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        assertThat(found(REP, "龘霸")).containsExactly("S-2", "S-3", "S-1");
        assertThat(found(DemoUser.PARTNER, "龘霸")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有这家公司的", "qqqqqqzz", "%", "_", "\\", "龘_", "zz%"})
    void whatNobodyIsCalledFindsNobodyAndSignsOfPatternsAreNothingSpecial(String typed) {
        assertThat(found(DIRECTOR, typed.replace("\\", "\\\\"))).isEmpty();
    }

    @Test
    void pageByPageTheBestComesFirstAndEachOnce() {
        var all = Ask.as(DIRECTOR).list("partners", "filter: {search: \"科技\"}", "code", 100, Integer.MAX_VALUE);
        var paged = Ask.as(DIRECTOR).list("partners", "filter: {search: \"科技\"}", "code", 7, Integer.MAX_VALUE);

        assertThat(all.totalCount()).isGreaterThan(20).isEqualTo(all.nodes().size());
        assertThat(paged.texts("code")).isEqualTo(all.texts("code")).doesNotHaveDuplicates();
    }

    @Test
    void aChangedNameIsFoundAndTheOldOneNoMore() {
        var partner = PartnerDesk.entered(DIRECTOR, Map.of("name", "旧龘名号有限公司"));

        partner.done(DIRECTOR, "partnerChange", Map.of("name", "新龘名号有限公司", "kind", "RETAILER"));

        assertThat(found(DIRECTOR, "旧龘名号")).isEmpty();
        assertThat(found(DIRECTOR, "新龘名号")).containsExactly(partner.code());
    }

    private static List<String> found(DemoUser user, String typed, String... arguments) {
        return Ask.as(user)
                .list(
                        "partners",
                        "filter: {search: \"%s\"} %s".formatted(typed, String.join(" ", arguments)),
                        "code",
                        50,
                        1)
                .texts("code");
    }
}
