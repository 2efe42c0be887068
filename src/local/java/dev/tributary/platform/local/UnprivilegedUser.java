package dev.tributary.platform.local;

import dev.tributary.platform.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The user that runs PostgreSQL if this process is root, as it is in many containers: PostgreSQL refuses to run as
 * root.
 */
final class UnprivilegedUser {

    private static final int NOBODY = 65534;

    private UnprivilegedUser() {}

    /**
     * The prefix of a command that runs it as that user; empty for an ordinary user.
     *
     * @param owned the paths that the command has to own; root's own files do, as long as user namespaces are allowed
     */
    static List<String> prefix(Path... owned) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        var unshare = ChildProcess.onPath("unshare");
        if (unshare.isPresent() && succeeds(unshare.get(), "-U", "true")) {
            return List.of(unshare.get(), "-U");
        }
        var setpriv = ChildProcess.onPath("setpriv");
        if (setpriv.isEmpty()) {
            throw new StartRefused("PostgreSQL does not run as root, and neither unshare nor setpriv is installed:"
                    + " start as an ordinary user");
        }
        for (Path root : owned) {
            try (var tree = Files.walk(root)) {
                for (Path path : (Iterable<Path>) tree::iterator) {
                    Files.setAttribute(path, "unix:uid", NOBODY);
                    Files.setAttribute(path, "unix:gid", NOBODY);
                }
            }
        }
        return List.of(setpriv.get(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
