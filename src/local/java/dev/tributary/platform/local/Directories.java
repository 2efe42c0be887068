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

/** Operations on whole directories; they never follow symbolic links. */
final class Directories {

    private Directories() {}

    /** Creates a directory, and those above it, that only its owner can read. */
    static Path createPrivate(Path directory) throws IOException {
        return create(directory, "rwx------");
    }

    /** Creates a directory, and those above it, that others can pass through but not list. */
    static Path createPassable(Path directory) throws IOException {
        return create(directory, "rwx--x--x");
    }

    private static Path create(Path directory, String permissions) throws IOException {
        Files.createDirectories(directory);
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    /** Deletes a directory and its contents, if it exists. */
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

    /** Copies a directory and its contents to a path that does not exist yet. */
    static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (Path source : (Iterable<Path>) tree::iterator) {
                Files.copy(source, to.resolve(from.relativize(source).toString()));
            }
        }
    }
}
