package dev.tributary.catalogue;

import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REP;
import static org.assertj.core.api.Assertions.assertThat;

/** Products and the lines that they are in. */
@QuarkusTest
class ProductTest {

    @AfterEach
    void takeAwayWhatFilesBrought() {
        TestDatabase.change("delete from product where code like 'TL-%'");
        TestDatabase.change("delete from product_line where code like 'TL-%'");
    }

    @Test
    void productsAreFoundByLineAndByAPartOfNameOrCode() {
        var ofLine = Ask.as(PARTNER).list("products", "filter: {line: \"PROJECTION\"}", "code line { code }", 3, 20);
        assertThat(ofLine.texts("code"))
                .isEqualTo(codes("join product_line l on l.id = product_line_id and l.code = 'PROJECTION'"))
                .hasSizeGreaterThan(3);
        assertThat(ofLine.texts("line.code")).containsOnly("PROJECTION");
        assertThat(ofLine.totalCount()).isEqualTo(ofLine.nodes().size());

        assertThat(Ask.as(REP)
                        .list("products", "filter: {search: \" pj-3200x \"}", "code", 20, 2)
                        .texts("code"))
                .containsExactly("PJ-3200X");
        assertThat(Ask.as(REP)
                        .list("products", "filter: {search: \"激光\", line: \"CONFERENCE\"}", "code", 20, 2)
                        .texts("code"))
                .isEmpty();
        assertThat(Ask.as(REP)
                        .list("products", "filter: {search: \"ＰＪ－３２００ｘ\u3000\"}", "code", 20, 2)
                        .texts("code"))
                .containsExactly("PJ-3200X");
        // Wildcards of LIKE are ordinary characters here.
        assertThat(Ask.as(REP)
                        .list("products", "filter: {search: \"%\"}", "code", 20, 2)
                        .texts("code"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECTOR", "REP", "FINANCE", "AUDITOR", "PARTNER"})
    void everybodyKnowsTheLinesAndFindsThemAgainByTheirIds(DemoUser user) {
        var lines = Ask.as(user).that("{ productLines { id code name } }").at("productLines");

        assertThat(lines.findValuesAsText("code")).contains("CONFERENCE", "DISPLAY", "PROJECTION");
        for (var line : lines) {
            assertThat(Ask.as(user)
                            .that("{ node(id: \"%s\") { ... on ProductLine { id code name } } }"
                                    .formatted(line.path("id").asText()))
                            .at("node"))
                    .isEqualTo(line);
        }
    }

    /** Mutant: remove lines if the file has no such column (line_id alone in the merge). */
    @Test
    void aFileWithoutTheColumnLeavesLinesAsTheyAreAndAnEmptyValueTakesThemAway() {
        Importing.imported(Importing.file("product-lines", "code,name\nTL-A,甲\nTL-B,乙\n"), 2, 0, 0);
        var with = "code,name,unit,product_line_code\n";
        Importing.imported(Importing.file("products", with + "TL-1,一,台,TL-A\nTL-2,二,台,\n"), 2, 0, 0);
        assertThat(lineOf("TL-1")).isEqualTo("TL-A");
        assertThat(lineOf("TL-2")).isEmpty();

        Importing.imported(Importing.file("products", Importing.PRODUCTS + "TL-1,壹,台\nTL-2,二,台\n"), 0, 1, 1);
        assertThat(lineOf("TL-1")).isEqualTo("TL-A");

        Importing.imported(Importing.file("products", with + "TL-1,壹,台,TL-B\nTL-2,二,台,TL-B\n"), 0, 2, 0);
        assertThat(lineOf("TL-1")).isEqualTo("TL-B");
        Importing.imported(Importing.file("products", with + "TL-1,壹,台,\n"), 0, 1, 0);
        assertThat(lineOf("TL-1")).isEmpty();
    }

    @Test
    void aProductOfALineThatThereIsNotIsRefused() {
        Importing.refused(
                Importing.file("products", "code,name,unit,product_line_code\nTL-1,一,台,TL-NONE\n"),
                422,
                "UNKNOWN_PRODUCT_LINE",
                2,
                "product_line_code",
                "TL-NONE");
    }

    @Test
    void aLineIsRenamedByItsFile() {
        Importing.imported(Importing.file("product-lines", "code,name\nTL-A,甲\n"), 1, 0, 0);
        Importing.imported(Importing.file("product-lines", "code,name\nTL-A,丙\n"), 0, 1, 0);
        assertThat(Ask.as(DIRECTOR).that("{ productLines { name } }").texts("productLines.name"))
                .contains("丙");
    }

    private static List<String> codes(String join) {
        return TestDatabase.list(
                "select product.code from product " + join + " order by product.code", row -> row.getString(1));
    }

    private static String lineOf(String product) {
        return TestDatabase.one(
                "select coalesce(l.code, '') from product p left join product_line l on l.id = p.product_line_id where p.code = ?",
                product);
    }
}
