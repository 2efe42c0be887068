package dev.tributary.platform.local;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Whole directories, symbolic links never followed. */
final class Directories {

    private Directories() {}

    /** Makes a directory, and those above it, that nobody else may look into. */
    static Path createPrivate(Path directory) throws IOException {
        return create(directory, "rwx------");
    }

    /** Makes a directory, and those above it, that others may pass through but not look into. */
    static Path createPassable(Path directory) throws IOException {
        return create(directory, "rwx--x--x");
    }

    private static Path create(Path directory, String permissions) throws IOException {
        Files.createDirectories(directory);
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    /** Deletes a directory and what is in it; nothing happens if it is not there. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Copies a directory and what is in it to a place where there is nothing yet. */
    static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (Path source : (Iterable<Path>) tree::iterator) {
                Files.copy(source, to.resolve(from.relativize(source).toString()));
            }
        }
    }
}
