package dev.tributary.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A text file of the demo with one entry a line; {@code #} begins a comment. */
final class DemoResource {

    private DemoResource() {}

    static List<String> lines(String file) {
        try (var stream = DemoResource.class.getResourceAsStream("/demo/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
