package dev.tributary.platform.graphql;

import dev.tributary.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DocumentManifestTest {

    /** The specification's own examples. */
    @Test
    void anIdIsTheOneOfTheSpecification() {
        assertThat(DocumentManifest.id("query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}"))
                .isEqualTo("sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e");
        assertThat(DocumentManifest.id("query($id:ID!){user(id:$id){name}}"))
                .isEqualTo("sha256:71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b");
    }

    @Test
    void aManifestHasTextsByTheirIds() {
        String text = "query 渠道 { a }";
        String id = DocumentManifest.id(text);

        assertThat(read("{\"%s\": \"%s\"}".formatted(id, text))).isEqualTo(Map.of(id, text));
        assertThat(read("{}")).isEmpty();
    }

    @Test
    void anIdThatMeansAnotherTextIsRefused() {
        for (String id : new String[] {DocumentManifest.id("{ b }"), "x-portal:a", "{ a }", ""}) {
            assertThatThrownBy(() -> read("{\"%s\": \"{ a }\"}".formatted(id)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("portal.json")
                    .hasMessageContaining(DocumentManifest.id("{ a }"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "{\"a\": null}", "{\"a\": {}}", "{\"a\": 7}"})
    void whatIsNoManifestIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(StartRefused.class).hasMessageContaining("portal.json");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path directory) {
        assertThatThrownBy(() -> DocumentManifest.read(directory.resolve("gone.json")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("gone.json");
    }

    private static Map<String, String> read(String json) {
        return DocumentManifest.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "portal.json");
    }
}
