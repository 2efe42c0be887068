package dev.tributary;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of the settings has each setting of the server, with its default. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("src", "docs", "settings.md");
    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");
    private static final String OURS = "tributary.";
    private static final String LOCAL = "%local.";
    private static final Pattern EARLY = Pattern.compile("new Setting\\(\"([\\w.-]+)\"\\)");

    @Test
    void thePageHasTheSettingsThatTheCodeReads() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(PROPERTIES)) {
            properties.load(reader);
        }
        JavaClasses main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.tributary");
        Map<String, String> defaults = new TreeMap<>();
        main.stream()
                .map(JavaClass::reflect)
                .flatMap(SettingsPageTest::settings)
                .forEach(setting -> {
                    String local = properties.getProperty(LOCAL + setting.name());
                    defaults.put(setting.name(), setting.value() + (local == null ? "" : ", locally " + local));
                });

        MeaningTables.check(
                PAGE,
                Map.of(
                        "settings",
                        new MeaningTables.Table(
                                List.of("setting", "default", "meaning"),
                                defaults.entrySet().stream()
                                        .map(setting -> List.of("`" + setting.getKey() + "`", setting.getValue()))
                                        .toList())),
                SettingsPageTest.class);
    }

    /** Settings that are read before Quarkus has started have no annotation. */
    @Test
    void settingsOfTheStartAreOnThePageOrInTheReadme() throws IOException {
        String pages = ContextPages.text(PAGE) + ContextPages.text(Path.of("README.md"));
        try (Stream<Path> sources = Stream.concat(
                Files.walk(Path.of("src", "main", "java")), Files.walk(Path.of("src", "local", "java")))) {
            List<String> names = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> EARLY.matcher(ContextPages.text(file)).results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(names).hasSizeGreaterThan(5);
            assertThat(names).allMatch(pages::contains);
        }
    }

    private record Setting(String name, String value) {}

    private static Stream<Setting> settings(Class<?> type) {
        ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
        return Stream.concat(
                mapping == null ? Stream.of() : mapped(mapping.prefix(), type),
                Stream.<Executable>concat(
                                Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                        .flatMap(SettingsPageTest::injected));
    }

    private static Stream<Setting> mapped(String prefix, Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).flatMap(method -> mapped(prefix, method));
    }

    private static Stream<Setting> mapped(String prefix, Method method) {
        String name =
                prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        if (method.getReturnType().getEnclosingClass() == method.getDeclaringClass()) {
            return mapped(name, method.getReturnType());
        }
        WithDefault value = method.getAnnotation(WithDefault.class);
        return Stream.of(new Setting(name, value == null ? "" : value.value()));
    }

    private static Stream<Setting> injected(Executable code) {
        return Arrays.stream(code.getParameters())
                .map(parameter -> parameter.getAnnotation(ConfigProperty.class))
                .filter(property -> property != null && property.name().startsWith(OURS))
                .map(property -> new Setting(
                        property.name(),
                        property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE)
                                ? ""
                                : property.defaultValue()));
    }
}
