package dev.tributary.platform.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.joining;

/** The database passwords of one data directory: created at random once, readable by their owner only. */
record Secrets(String postgres, String owner, String application) {

    static Secrets keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            var part = privateFile(
                    file.resolveSibling(file.getFileName() + ".part"),
                    Stream.of("postgres", "tributary_owner", "tributary_app")
                            .map(role -> role + "=" + random() + "\n")
                            .collect(joining()));
            Files.move(part, file, ATOMIC_MOVE);
        }
        var kept = new Properties();
        try (var in = Files.newInputStream(file)) {
            kept.load(in);
        }
        return new Secrets(
                kept.getProperty("postgres"), kept.getProperty("tributary_owner"), kept.getProperty("tributary_app"));
    }

    /** Writes a file that is never readable by others, not even for a moment. */
    static Path privateFile(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
