package dev.tributary.platform.local;

import dev.tributary.platform.StartRefused;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.zip.ZipInputStream;

/** A program as Maven resolved it: {@code <program>-<version>} with an extension of zip files. */
record Archive(Path file, String version) {

    /** @param program a key of {@code local-stack.properties}, which the build fills in */
    static Archive of(String program, Path projectDirectory) {
        var built = new Properties();
        try (var in = Archive.class.getResourceAsStream("/local-stack.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Archive(
                projectDirectory.resolve(built.getProperty(program + ".archive")),
                built.getProperty(program + ".version"));
    }

    /** Unpacks a zip, without its leading directory. */
    void unzip(Path target) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(existingFile())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path =
                        inside(target, entry.getName().substring(entry.getName().indexOf('/') + 1));
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
            }
        }
    }

    /** Unpacks the one {@code .txz} that a zip holds. */
    void unzipTar(Path target) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(existingFile())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(new TarArchiveInputStream(new XZCompressorInputStream(zip)), target);
                    return;
                }
            }
        }
        throw new IOException("no .txz in " + file);
    }

    private static void untar(TarArchiveInputStream tar, Path target) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = inside(target, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    private static Path inside(Path target, String name) throws IOException {
        var path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an entry leads outside the archive: " + name);
        }
        return path;
    }

    private Path existingFile() {
        if (!Files.exists(file)) {
            throw new StartRefused(file + " is missing: build with mvn package");
        }
        return file;
    }
}
