package dev.tributary.platform.graphql;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Every text for people exists in both languages. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"errors", "user-errors", "imports"})
    void bothLanguagesHaveTheSameTextsWithTheSameValues(String bundle) {
        var english = texts(bundle, "en");
        var chinese = texts(bundle, "zh");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames()).hasSizeGreaterThan(5).allSatisfy(key -> {
            assertThat(chinese.getProperty(key)).as(key).matches("(?s).*(\\p{IsHan}|^\\{0}$).*");
            assertThat(english.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHan}");
            // Each text can be formatted; a value may be left out in a language that has no use for it.
            new MessageFormat(english.getProperty(key));
            new MessageFormat(chinese.getProperty(key));
        });
    }

    @Test
    void everyProblemOfARequestHasAText() {
        Set<String> known = texts("errors", "en").stringPropertyNames();

        assertThat(known).containsAll(names(BadInput.Problem.class));
        assertThat(known)
                .containsAll(Arrays.stream(LimitExceeded.Limit.values())
                        .map(limit -> "LIMIT_EXCEEDED_" + limit)
                        .toList());
        assertThat(known)
                .containsAll(Stream.of(ErrorCode.values())
                        .filter(code -> !SAID_BY_PROBLEM.contains(code))
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void everyReasonOfARejectionHasATextAndEveryTextAReason() {
        var texts = texts("user-errors", "en").stringPropertyNames();
        var codes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.tributary").stream()
                        .filter(type -> type.isEnum() && type.getSimpleName().endsWith("ErrorCode"))
                        .filter(type -> type.getPackageName().endsWith(".rules"))
                        .flatMap(type -> type.getFields().stream()
                                .filter(field -> field.getRawType().equals(type))
                                .map(field -> type.getSimpleName() + "." + field.getName()))
                        .toList();

        assertThat(codes)
                .hasSizeGreaterThan(30)
                .allSatisfy(code -> assertThat(texts).containsAnyOf(code, common(code)));
        assertThat(texts)
                .allSatisfy(text -> assertThat(codes)
                        .as(text)
                        .anyMatch(code -> code.equals(text) || common(code).equals(text)));
    }

    private static String common(String code) {
        return code.substring(code.indexOf('.') + 1);
    }

    /** Only the door uses these, with a text for each problem; see RequestRefusedTest. */
    private static final List<ErrorCode> SAID_BY_PROBLEM = List.of(
            ErrorCode.BAD_REQUEST,
            ErrorCode.NOT_ACCEPTABLE,
            ErrorCode.PAYLOAD_TOO_LARGE,
            ErrorCode.UNSUPPORTED_MEDIA_TYPE);

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static Properties texts(String bundle, String language) {
        var file = "/messages/" + bundle + "_" + language + ".properties";
        try (var reader =
                new InputStreamReader(Objects.requireNonNull(TextsTest.class.getResourceAsStream(file), file), UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
