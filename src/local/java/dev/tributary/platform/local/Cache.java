package dev.tributary.platform.local;

import dev.tributary.platform.StartRefused;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Directories that are expensive to create. Each is created once, completely or not at all, even if several processes
 * ask for it or one of them dies.
 */
record Cache(Path directory) {

    /** Fills an empty directory, which enters the cache when this returns. */
    interface Filling {
        void fill(Path directory) throws IOException;
    }

    /** The directory of that name; filled now if it does not exist, while other callers wait. */
    Path get(String name, Filling filling) {
        var entry = directory.resolve(name);
        if (Files.isDirectory(entry)) {
            return entry;
        }
        try {
            Files.createDirectories(directory);
            try (var channel = FileChannel.open(directory.resolve(name + ".lock"), CREATE, WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                if (!Files.isDirectory(entry)) {
                    var part = directory.resolve(name + ".part");
                    Directories.delete(part);
                    Files.createDirectory(part);
                    filling.fill(part);
                    Files.move(part, entry, ATOMIC_MOVE);
                }
            }
            return entry;
        } catch (IOException e) {
            throw new StartRefused(
                    "Cannot create %s: %s; choose another place with %s"
                            .formatted(entry, e, StackSettings.CACHE_DIRECTORY),
                    e);
        }
    }
}
